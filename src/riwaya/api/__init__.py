"""Riwaya over HTTP: routes that ask the store or its snapshot and answer with the records as they are.

`riwaya.api.app.create_app` makes the application, `riwaya.api.server.run_server` serves it. Needs `riwaya[serve]`.
"""
