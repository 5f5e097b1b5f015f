"""The command line: reads the request, calls pipeline or store, shows the result. One file a command."""

from riwaya.cli.app import app, main

__all__ = ["app", "main"]
