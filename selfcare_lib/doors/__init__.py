"""The ways into the course: JupyterLab, the site, the app for a class, Python in the browser."""
