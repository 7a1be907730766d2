"""How does a picture leave? A Vega-Lite specification that becomes an SVG on request."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from html import escape
from typing import Any

__all__ = ["Chart"]


@dataclass(frozen=True, slots=True, eq=False)
class Chart:
    """A picture as data: ``spec`` is Vega-Lite 5, and ``words`` says what it shows, for those who cannot see."""

    spec: Mapping[str, Any]
    words: str

    def to_json(self) -> str:
        """The specification, for any Vega-Lite viewer."""
        return json.dumps(self.spec, ensure_ascii=False, indent=1)

    def to_svg(self) -> str:
        """A self-contained SVG labelled with ``words``; nothing is fetched.

        Raises ``ImportError`` without ``asnad[estimate]``.
        """
        import vl_convert

        svg: str = vl_convert.vegalite_to_svg(dict(self.spec), vl_version="5.21", allowed_base_urls=[])
        return svg.replace("<svg ", f'<svg role="img" aria-label="{escape(self.words)}" ', 1)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        """For notebooks: the specification, and the drawing for those that know no Vega-Lite."""
        bundle: dict[str, Any] = {"application/vnd.vegalite.v5+json": dict(self.spec), "text/plain": self.words}
        with suppress(ImportError):
            bundle["image/svg+xml"] = self.to_svg()
        return bundle
