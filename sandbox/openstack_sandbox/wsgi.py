"""Serves the WSGI application of a service."""
import waitress

from .sandbox import HOST


def serve(application, sandbox, name, threads=8):
    waitress.serve(application, host=HOST, port=sandbox.ports[name], threads=threads, ident=name, clear_untrusted_proxy_headers=False)
