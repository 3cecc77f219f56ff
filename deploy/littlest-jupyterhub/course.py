"""Settings for The Littlest JupyterHub, to be copied to /opt/tljh/config/jupyterhub_config.d/.

Before that, install the course for all users, in the folder that holds it:

    sudo -E /opt/tljh/user/bin/pip install -r requirements.lock
    sudo -E /opt/tljh/user/bin/pip install --no-deps .
    sudo mkdir -p /srv/course && sudo cp -R notebooks images /srv/course/

Each learner gets a copy of their own in the home folder when they first come; it is never replaced.
"""

import shutil
from pathlib import Path
from pwd import getpwnam
from typing import Any

COURSE = Path("/srv/course")

c = get_config()  # type: ignore[name-defined] # noqa: F821 (the hub gives it)


def bring_the_course(spawner: Any) -> None:
    """Copy the course into the learner's home folder, if it is not there."""
    name = f"jupyter-{spawner.user.name}"
    account = getpwnam(name)
    mine = Path(account.pw_dir) / "course"
    if mine.exists():
        return
    shutil.copytree(COURSE, mine)
    for path in (mine, *mine.rglob("*")):
        shutil.chown(path, account.pw_uid, account.pw_gid)


c.Spawner.pre_spawn_hook = bring_the_course
c.Spawner.default_url = "/lab/tree/course/notebooks/00-start-here.ipynb"
c.Spawner.mem_limit = "1G"
c.Spawner.mem_guarantee = "512M"
c.Spawner.args = [
    "--MappingKernelManager.cull_idle_timeout=600",
    "--MappingKernelManager.cull_interval=60",
    "--ServerApp.shutdown_no_activity_timeout=3600",
]
