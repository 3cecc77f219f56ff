"""How kernels are spoken to: encrypted where this machine can, so that nobody listens in."""

import zmq

TRANSPORT = "auto" if zmq.has("curve") else "disabled"
"""The value of `KernelManager.transport_encryption`; a kernel warns about anything less."""
