"""What is filled in on a page of a PDF that is a form? Its fields are no part of the text of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from ctypes import c_ushort
from typing import TYPE_CHECKING, Any

from pypdfium2 import raw

from asnad.read.layout import one_line
from asnad.read.pdf_lines import CONTROL

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

__all__ = ["fields_of"]

MOST = 2_000
"""Fields of a page."""

LONGEST = 200_000
"""Bytes of a value."""

WRITTEN = (raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX)


def fields_of(document: PdfDocument, page: PdfPage) -> Iterator[tuple[str, str]]:
    """The label and the value of each field in which something is written or chosen, in the order of the file.

    The label is what the form shows of the field, or else its name in the file. The document's forms must be open.
    """
    form = document.formenv
    if form is None:
        return
    for number in range(min(raw.FPDFPage_GetAnnotCount(page), MOST)):
        annotation = raw.FPDFPage_GetAnnot(page, number)
        if not annotation:
            continue
        try:
            if raw.FPDFAnnot_GetSubtype(annotation) != raw.FPDF_ANNOT_WIDGET:
                continue
            if raw.FPDFAnnot_GetFormFieldType(form, annotation) not in WRITTEN:
                continue
            value = _said(raw.FPDFAnnot_GetFormFieldValue, form, annotation)
            shown = _said(raw.FPDFAnnot_GetFormFieldAlternateName, form, annotation)
            if value:
                yield shown or _said(raw.FPDFAnnot_GetFormFieldName, form, annotation), value
        finally:
            raw.FPDFPage_CloseAnnot(annotation)


def _said(ask: Callable[..., int], form: Any, annotation: Any) -> str:
    size = ask(form, annotation, None, 0)
    if not 2 < size <= LONGEST:
        return ""
    letters = (c_ushort * (size // 2))()
    ask(form, annotation, letters, size)
    return one_line(CONTROL.sub(" ", bytes(letters).decode("utf-16-le", "replace").rstrip("\0")))
