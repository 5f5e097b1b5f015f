"""The pipeline over many processes: into a store side by side, or shard by shard into a dataset, also on a cluster."""

from riwaya.scale.pool import AnalyzerPool

__all__ = ["AnalyzerPool"]
