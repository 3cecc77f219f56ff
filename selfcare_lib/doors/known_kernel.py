"""Tells a lesson beforehand what JupyterLab would write into it about the kernel that it starts.

JupyterLab notes in an open notebook what the kernel says of itself. A lesson that does not say so
yet counts as changed from then on, with nothing done: closing it asks whether to save, and "Start
afresh", where it is pressed at that moment, whether to reload. What is saved stays as it was
(`saving.OURS`).
"""

from typing import Any

from ipykernel.ipkernel import IPythonKernel
from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel


def know_kernel(notebook: dict[str, Any], specs: KernelSpecManager) -> None:
    """Write what the kernel of a notebook will say of itself into its metadata, in place.

    `notebook`: nbformat 4, as a dict; one that names no kernel of this machine stays as it is.
    """
    metadata = notebook["metadata"]
    name = (metadata.get("kernelspec") or {}).get("name")
    try:
        spec = specs.get_kernel_spec(name or "")
    except NoSuchKernel:
        return
    metadata["kernelspec"] = {
        "name": name,
        "display_name": spec.display_name,
        "language": spec.language,
    }
    if spec.language == IPythonKernel.language_info["name"]:
        metadata["language_info"] = dict(IPythonKernel.language_info)
