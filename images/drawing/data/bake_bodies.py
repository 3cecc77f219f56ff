"""Bake the people's bodies: Anny (code Apache-2.0, MakeHuman data CC0 1.0) -> bodies.npz.

Run it only to change a body. It needs PyTorch and Anny, which drawing does not:

    uv run --no-project --python 3.11 --with torch --with anny==0.6.2 images/drawing/data/bake_bodies.py

All bodies share one topology, so vertices of any body can be named by the
coordinates of the reference body (the first one). Lengths are metres; x points
to the person's left, -y forwards, z up; the pelvis root is the origin.
Vertices are stored as int16 steps of STEP metres (0.04 mm).
Never use Anny's `smplx` topology: it fetches non-commercial data.
"""

import os
import tempfile
from pathlib import Path

import numpy as np

os.environ.setdefault("ANNY_CACHE_DIR", tempfile.mkdtemp())

STEP = 4e-5
BODIES = {
    "slim": {
        "gender": 0.75,
        "age": 0.6,
        "muscle": 0.55,
        "weight": 0.42,
        "height": 0.5,
        "proportions": 0.8,
    },
    "sturdy": {
        "gender": 0.02,
        "age": 0.66,
        "muscle": 0.62,
        "weight": 0.62,
        "height": 0.5,
        "proportions": 0.6,
    },
    "soft": {
        "gender": 0.97,
        "age": 0.74,
        "muscle": 0.42,
        "weight": 0.66,
        "height": 0.45,
        "proportions": 0.6,
    },
}


def bake() -> dict[str, np.ndarray]:
    """Rest vertices, joints and skin of every body, as arrays ready to be saved."""
    import anny
    import torch

    model = anny.Anny()
    still = torch.eye(4)[None, None].repeat(1, len(model.bone_labels), 1, 1)
    out: dict[str, np.ndarray] = {
        "step": np.array(STEP),
        "faces": np.asarray(model.faces).astype("u2"),
        "weights": np.round(model.vertex_bone_weights.numpy() * 255).astype("u1"),
        "bones_of_vertex": model.vertex_bone_indices.numpy().astype("u1"),
        "parents": np.array([int(p) for p in model.bone_parents], "i2"),
        "names": np.array(model.bone_labels),
    }
    for name, shape in BODIES.items():
        wanted = {key: shape.get(key, 0.5) for key in model.phenotype_labels}
        with torch.no_grad():
            state = model(pose_parameters=still, phenotype_kwargs=wanted)
        heads = state["bone_poses"][0, :, :3, 3].numpy()
        vertices = state["vertices"][0].numpy()
        out[f"{name}_vertices"] = np.round((vertices - heads[0]) / STEP).astype("i2")
        out[f"{name}_joints"] = (heads - heads[0]).astype("f4")
    return out


if __name__ == "__main__":
    target = Path(__file__).with_name("bodies.npz")
    np.savez_compressed(target, **bake())
    print(target.name, target.stat().st_size, "bytes")
