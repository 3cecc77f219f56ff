"""A link that downloads a file with one click, with nothing written on the server."""

from base64 import b64encode
from html import escape


def download_html(label: str, file_name: str, kind: str, data: bytes) -> str:
    """A link as HTML whose address is the file itself.

    `kind`: the file's media type, such as `text/html`. The browser saves it where the person
    wants it; the kernel's machine keeps nothing.
    """
    address = f"data:{kind};base64,{b64encode(data).decode('ascii')}"
    return (
        f'<p class="download"><a download="{escape(file_name)}" href="{address}">'
        f"{escape(label)}</a></p>"
    )
