"""Riwaya (رواية): reads Arabic reporting on a conflict and turns opposed accounts into sourced, comparable data."""

__version__ = "0.1.0"
