"""A folder of Parquet files, one table a layer: what `riwaya read --to` and `riwaya export parquet` write."""
