"""Bake leg and pelvis bones and muscle paths: MyoSim's leg model -> bones.npz.

Run it only to change them. It needs MuJoCo, which drawing does not:

    uv run --no-project --python 3.11 --with mujoco==3.17.0 --with myo-sim==0.2.4 images/drawing/data/bake_bones.py

Sources: MyoSim (Apache-2.0); leg model of Rajagopal et al. 2016,
doi:10.1109/TBME.2016.2586891; bone meshes from OpenSim (CC BY 3.0).
Bones are moved to the rest frame of the reference body (see bake_bodies.py):
the hip joints meet by a shift (fitted by eye, about 1-2 cm), the legs are
turned outwards until the knees meet.
"""

from pathlib import Path

import mujoco
import myo_sim
import numpy as np
from scipy.spatial.transform import Rotation

SHIFT = np.array([0, -0.08, -0.9415])
WIDEN = 1.1  # the model's pelvis is narrower than the reference body; 1.1 puts the ASIS 24-26 cm apart
HIP = np.array([0.085, -0.024, -0.02])
KNEE = np.array([0.139, -0.029, -0.425])
CARRIER = {
    "pelvis": "root", "sacrum": "root", "lumbar5": "root", "lumbar4": "spine05", "lumbar3": "spine04",
    "femur": "upperleg01", "patella": "lowerleg01", "tibia": "lowerleg01", "talus": "foot", "calcn": "foot",
}  # fmt: skip
MUSCLES = [
    "glmin1", "glmin2", "glmin3", "glmed1", "glmed2", "glmed3", "glmax1", "glmax2", "glmax3",
    "tfl", "piri", "bflh", "bfsh", "semimem", "semiten", "gasmed", "gaslat", "soleus",
]  # fmt: skip


def carrier(body: str) -> str | None:
    """The bone of our skeleton that carries a body of the leg model."""
    stem, _, side = body.partition("_")
    if stem not in CARRIER:
        return None
    return CARRIER[stem] + (f".{side.upper()}" if side in ("l", "r") else "")


def register(points: np.ndarray, bone: str) -> np.ndarray:
    """Leg model coordinates (m) -> rest frame of the reference body (m)."""
    points = points + SHIFT
    sign = -1 if bone.endswith(".R") else 1
    if bone.startswith(("root", "spine")):
        points = points * [WIDEN, 1, 1]
    else:
        points = points + np.array([sign * HIP[0] * (1 - 1 / WIDEN), 0, 0])
    if bone.startswith(("upperleg", "lowerleg", "foot")):
        angle = np.degrees(np.arctan2(KNEE[0] - HIP[0], HIP[2] - KNEE[2]))
        hip = HIP * [sign, 1, 1]
        points = Rotation.from_euler("y", -sign * angle, degrees=True).apply(points - hip) + hip
    if bone.startswith(("lowerleg", "foot")):
        knee = KNEE * [sign, 1, 1]
        points = Rotation.from_euler("y", sign * 3.4, degrees=True).apply(points - knee) + knee
    return points


def stand(model: mujoco.MjModel, data: mujoco.MjData) -> None:
    """Anatomical standing, with the knee's coupled joints where they belong."""
    data.qpos[:] = model.qpos0
    for k in range(model.neq):
        if model.eq_type[k] == mujoco.mjtEq.mjEQ_JOINT and model.eq_active0[k]:
            address = model.jnt_qposadr[model.eq_obj1id[k]]
            data.qpos[address] = model.qpos0[address] + model.eq_data[k, 0]
    mujoco.mj_kinematics(model, data)
    mujoco.mj_comPos(model, data)
    mujoco.mj_tendon(model, data)


def bake() -> dict[str, np.ndarray]:
    """`bone:<name>` vertices and faces and carriers; `path:<muscle>` points (right side) and carriers."""
    model, data = myo_sim.load("myolegs")
    stand(model, data)
    out: dict[str, np.ndarray] = {}
    for g in range(model.ngeom):
        if model.geom_type[g] != mujoco.mjtGeom.mjGEOM_MESH:
            continue
        bone = carrier(model.body(model.geom_bodyid[g]).name)
        if bone is None:
            continue
        i = model.geom_dataid[g]
        name = model.mesh(i).name
        at, n = model.mesh_vertadr[i], model.mesh_vertnum[i]
        vertices = model.mesh_vert[at : at + n] @ data.geom_xmat[g].reshape(3, 3).T + data.geom_xpos[g]
        faces = model.mesh_face[model.mesh_faceadr[i] : model.mesh_faceadr[i] + model.mesh_facenum[i]]
        key = f"{name}@{bone}"
        while f"bone:{key}:v" in out:
            key += "+"
        out[f"bone:{key}:v"] = register(vertices, bone).astype("f4")
        out[f"bone:{key}:f"] = faces.astype("u2")
        print(
            key,
            len(vertices),
            register(vertices, bone).min(0).round(3),
            register(vertices, bone).max(0).round(3),
        )
    tendons = {model.tendon(i).name.replace("_tendon", ""): i for i in range(model.ntendon)}
    for muscle in MUSCLES:
        t = tendons[f"{muscle}_r"]
        points, bones = [], []
        for w in range(model.tendon_adr[t], model.tendon_adr[t] + model.tendon_num[t]):
            if model.wrap_type[w] != mujoco.mjtWrap.mjWRAP_SITE:
                continue
            site = model.wrap_objid[w]
            bone = carrier(model.body(model.site_bodyid[site]).name)
            if bone:
                points.append(register(data.site_xpos[site][None], bone)[0])
                bones.append(bone)
        out[f"path:{muscle}:v"] = np.array(points, "f4")
        out[f"path:{muscle}:b"] = np.array(bones)
        print(muscle, [(b, p.round(3).tolist()) for p, b in zip(points, bones, strict=True)])
    return out


if __name__ == "__main__":
    target = Path(__file__).with_name("bones.npz")
    np.savez_compressed(target, **bake())
    print(target.name, target.stat().st_size, "bytes")
