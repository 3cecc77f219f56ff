"""ipywidgets views: they draw a model and hold no rule."""
