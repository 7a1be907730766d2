"""Is what became of those responsible told: who was charged, sought, pardoned, never tried, and whose case was closed?

Each line is an outcome, ``not`` where it is denied, who it is of, and who brought it about.
"""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability, Act
from bench.prose import read

ES = {
    "El expresidente Hugo Luna fue indultado en 2017.": ["amnestied: expresidente Hugo Luna"],
    "El presidente indultó al general Abel Zuleta en 2010.": ["amnestied: general Abel Zuleta | El presidente"],
    "El tribunal confirmó la sentencia absolutoria del coronel Hugo Mora.": [
        "acquitted: coronel Hugo Mora | El tribunal"
    ],
    "Siete fueron condenados y tres absueltos.": ["convicted: Siete", "acquitted: tres"],
    "El exfiscal Hugo Mora está prófugo.": ["escaped_justice: exfiscal Hugo Mora"],
    "La Interpol emitió una alerta roja contra Hugo Mora.": ["wanted: Hugo Mora | Interpol"],
    "El teniente Hugo Mora fue ascendido a capitán en 1986.": ["promoted: teniente Hugo Mora"],
    "El teniente Hugo Mora fue condenado por torturar a Luis Rey.": ["convicted: teniente Hugo Mora"],
    "El teniente Hugo Mora ascendió al cerro.": [],
    "Se dictó orden de captura contra el general Abel Zuleta, quien huyó.": ["wanted: general Abel Zuleta"],
    "Un juez emitió una orden de detención contra el cabo Luis Rey.": ["wanted: cabo Luis Rey | Un juez"],
    "Pesa sobre el coronel Hugo Mora una orden de captura.": ["wanted: coronel Hugo Mora"],
    "El juez Abel Zuleta procesó a cinco exagentes.": ["charged: cinco exagentes | juez Abel Zuleta"],
    "El sargento Darío Pons fue imputado por la Fiscalía.": ["charged: sargento Darío Pons | Fiscalía"],
    "Otros dos imputados, Luis Vega y Pedro Salas, fueron sobreseídos.": ["case_dropped: Otros dos imputados"],
    "La causa contra el coronel Hugo Mora fue archivada.": ["case_dropped: coronel Hugo Mora"],
    "El Tribunal Supremo confirmó la pena de doce años impuesta al teniente Hugo Mora.": [
        "convicted: teniente Hugo Mora | Tribunal Supremo"
    ],
    "La Corte Suprema revocó la condena del mayor Pedro Salas.": ["overturned: mayor Pedro Salas | Corte Suprema"],
    "El tribunal confirmó la condena a treinta años de prisión del cabo Luis Rey.": [
        "convicted: cabo Luis Rey | El tribunal"
    ],
    "La Corte anuló la condena de Hugo Mora.": ["overturned: Hugo Mora | Corte"],
    "Ningún oficial ha sido procesado por estos hechos.": ["not charged: Ningún oficial"],
    "Ni el general Abel Zuleta ni el cabo Luis Rey fueron procesados.": [
        "not charged: general Abel Zuleta",
        "not charged: cabo Luis Rey",
    ],
    "Nadie ha sido juzgado por la masacre.": ["not tried: Nadie"],
    "Nadie fue condenado por la masacre.": ["not convicted: Nadie"],
    "Ninguno de los oficiales ha sido sancionado.": ["not sanctioned: Ninguno de los oficiales"],
    "De eso nadie ha respondido ante la justicia.": ["not held_accountable: nadie"],
    "Los responsables siguen impunes.": ["escaped_justice: Los responsables"],
    "Los autores de la masacre siguen libres.": ["escaped_justice: Los autores de la masacre"],
    "El general Abel Zuleta fue sancionado por la Unión Europea.": ["sanctioned: general Abel Zuleta | Unión Europea"],
    "La familia presentó una denuncia contra el coronel Hugo Mora.": ["complaint: coronel Hugo Mora | La familia"],
    "El fiscal abrió una investigación contra el coronel Hugo Mora.": [
        "under_investigation: coronel Hugo Mora | El fiscal"
    ],
}
FR = {
    "La cour a confirmé l'acquittement du général Luc Paix.": ["acquitted: général Luc Paix | La cour"],
    "L'ancien colonel Luc Paix est en fuite.": ["escaped_justice: colonel Luc Paix"],
    "Les États-Unis ont sanctionné en 2021 le colonel Luc Paix.": ["sanctioned: colonel Luc Paix | États-Unis"],
    "Le sergent Luc Paix a été condamné pour avoir torturé Marc Vel.": ["convicted: sergent Luc Paix"],
    "Le journaliste Marc Paix a été mis en examen pour outrage.": ["charged: journaliste Marc Paix"],
    "La juge Anne Dumas a mis en examen le colonel Luc Paix.": ["charged: colonel Luc Paix | juge Anne Dumas"],
    "Le commissaire Luc Vert a bénéficié d'un non-lieu.": ["case_dropped: commissaire Luc Vert"],
    "Le général Luc Paix a fui. Un mandat d'arrêt international a été émis contre lui par la juge Anne Dumas.": [
        "wanted: lui | juge Anne Dumas"
    ],
    "Un mandat d'arrêt a été lancé contre le colonel Luc Paix.": ["wanted: colonel Luc Paix"],
    "Amnistié par la loi de 2003, le colonel Luc Paix siège au Sénat.": ["amnestied: colonel Luc Paix"],
    "Le président Paul Lunel a gracié onze prisonniers.": ["amnestied: onze prisonniers | président Paul Lunel"],
    "Pas un seul officier n'a été traduit en justice.": ["not held_accountable: un seul officier"],
    "Le colonel Luc Paix n'a jamais été inquiété.": ["not tried: colonel Luc Paix"],
    "La condamnation du colonel Luc Paix a été annulée.": ["overturned: colonel Luc Paix"],
    "La Cour de cassation a confirmé la condamnation de Denis Pons.": ["convicted: Denis Pons | Cour de cassation"],
    "La plainte contre le colonel Luc Paix a été classée sans suite.": ["case_dropped: colonel Luc Paix"],
    "Les responsables restent impunis.": ["escaped_justice: Les responsables"],
    "Les auteurs du massacre restent impunis.": ["escaped_justice: Les auteurs du massacre"],
    "Personne n'a été jugé pour ce massacre.": ["not tried: Personne"],
    "Aucun des policiers n'a été inculpé.": ["not charged: Aucun des policiers"],
}
FA = {
    "دادستانی کل برای سرتیپ حشمت یزدان‌ستا حکم جلب صادر کرد.": ["wanted: سرتیپ حشمت یزدان‌ستا | دادستانی کل"],
    "حکم جلب سرهنگ رضا دلخوان صادر شد.": ["wanted: سرهنگ رضا دلخوان"],
    "سرهنگ رضا دلخوان تحت تعقیب قرار گرفت.": ["under_investigation: سرهنگ رضا دلخوان"],
    "سرهنگ رضا دلخوان تحت تعقیب است.": ["wanted: سرهنگ رضا دلخوان"],
    "قاضی سرهنگ رضا دلخوان را به قتل متهم کرد.": ["charged: سرهنگ رضا دلخوان | قاضی"],
    "دادگاه عالی حکم حبس ابد منوچهر فرازمند را تأیید کرد.": ["convicted: منوچهر فرازمند | دادگاه عالی"],
    "محکومیت رضا دلخوان در دادگاه تجدیدنظر نقض شد.": ["overturned: رضا دلخوان"],
    "سرهنگ رضا دلخوان تحت تعقیب قرار گرفت ولی پرونده‌اش مختومه شد.": [
        "under_investigation: سرهنگ رضا دلخوان",
        "case_dropped: ش",
    ],
    "رئیس‌جمهور ۱۲۰ زندانی را عفو کرد.": ["amnestied: ۱۲۰ زندانی | رئیس‌جمهور"],
    "هیچ‌یک از مأموران مورد پیگرد قرار نگرفت.": ["not tried: هیچ‌یک از مأموران"],
    "هیچ‌کس محاکمه نشد.": ["not tried: هیچ‌کس"],
    "هیچ‌یک از متهمان محکوم نشد.": ["not convicted: هیچ‌یک از متهمان"],
    "عاملان این کشتار مجازات نشدند.": ["not held_accountable: عاملان این کشتار"],
    "سرتیپ رضا دلخوان از سوی اتحادیه اروپا تحریم شد.": ["sanctioned: سرتیپ رضا دلخوان | اتحادیه اروپا"],
}
AR = {
    "أصدر المدعي العام مذكرة توقيف دولية بحق اللواء عصمت القادري.": ["wanted: اللواء عصمت القادري | المدعي العام"],
    "العقيد سامر الحلاق يعيش في لماي. صدرت بحقه مذكرة توقيف.": ["wanted: ه"],
    "لم يُلاحق أي من عناصر الأمن.": ["not tried: أي من عناصر الأمن"],
    "لم يُحاكم أحد.": ["not tried: أحد"],
    "لم يمثل اللواء عصمت القادري أمام أي محكمة.": ["not tried: اللواء عصمت القادري"],
    "نُقض الحكم الصادر بحق العقيد سامر الحلاق.": ["overturned: العقيد سامر الحلاق"],
    "أيدت محكمة الاستئناف الحكم على سامر الحلاق.": ["convicted: سامر الحلاق | محكمة الاستئناف"],
    "وُجّهت إلى العقيد سامر الحلاق تهمة القتل.": ["charged: العقيد سامر الحلاق"],
    "لم تُوجّه تهمة إلى أي جندي.": ["not charged: أي جندي"],
    "فُرضت عقوبات على العقيد سامر الحلاق.": ["sanctioned: العقيد سامر الحلاق"],
    "لم يُعاقب المسؤولون عن المجزرة.": ["not held_accountable: المسؤولون عن المجزرة"],
    "ولا يزال اللواء عصمت القادري طليقاً.": ["escaped_justice: اللواء عصمت القادري"],
    "عفا الرئيس عن اللواء عصمت القادري.": ["amnestied: اللواء عصمت القادري | الرئيس"],
    "أُفرج عن المدون سامر الحلاق بموجب عفو ملكي.": ["amnestied: المدون سامر الحلاق"],
}
TOLD = [(lang, *line) for lang, lines in (("es", ES), ("fr", FR), ("fa", FA), ("ar", AR)) for line in lines.items()]
NOT_TOLD = {
    "es": [
        "La familia pide que se dicte orden de captura contra el general Abel Zuleta.",
        "El fiscal solicitó una orden de captura contra el general Abel Zuleta.",
        "El coronel podría ser procesado por el asesinato de Rosa Vega.",
        "¿Fue indultado el general Abel Zuleta?",
        "El caso de Rosa Vega fue archivado.",
        "Los detenidos nunca fueron juzgados.",
        "Ningún detenido fue juzgado.",
        "Ninguno de los detenidos fue juzgado.",
        "La sentencia del juez Hugo Mora fue anulada.",
        "El periodista Hugo Mora sigue libre.",
        "El tribunal no confirmó la condena de Hugo Mora.",
        "El ministro confirmó la condena de Hugo Mora.",
        "El juez ordenó procesar al general Abel Zuleta.",
        "El presidente prometió que los responsables serán llevados ante la justicia.",
        "No fue el general Abel Zuleta quien fue procesado.",
        "Nadie llevó al coronel Hugo Mora ante la justicia.",
    ],
    "fr": [
        "La famille demande que le colonel Luc Paix soit inculpé.",
        "Le procureur a requis un mandat d'arrêt contre le colonel Luc Paix.",
        "Si le colonel était amnistié, la famille ferait appel.",
        "Le colonel Luc Paix a-t-il été gracié ?",
        "L'affaire de Rose Vernal a été classée.",
        "Les détenus n'ont jamais été jugés.",
        "Le jugement de la juge Anne Dumas a été annulé.",
        "Les ONG exigent que les responsables soient traduits en justice.",
        "Les soldats ont poursuivi les manifestants.",
        "Le président a refusé de gracier le colonel Luc Paix.",
    ],
    "fa": [
        "خانواده خواستار صدور حکم جلب برای سرهنگ رضا دلخوان شد.",
        "ممکن است سرهنگ رضا دلخوان عفو شود.",
        "آیا سرهنگ رضا دلخوان عفو شد؟",
        "زندانیان هرگز محاکمه نشدند.",
        "هیچ‌یک از قربانیان محاکمه نشد.",
        "پرونده قتل مینا فرزان مختومه شد.",
        "دادگاه حکم برائت سرهنگ رضا دلخوان را تأیید کرد.",
        "مقام‌ها رضا دلخوان را به جاسوسی متهم کردند.",
        "هیچ‌کس سرهنگ رضا دلخوان را محاکمه نکرد.",
        "خودروی مینا فرزان تحت تعقیب قرار گرفت.",
        "معترضان انتخابات را تحریم کردند.",
        "خانواده مقتول قاتل را عفو کردند.",
    ],
    "ar": [
        "تطالب العائلة بإصدار مذكرة توقيف بحق العقيد سامر الحلاق.",
        "قد تصدر المحكمة مذكرة توقيف بحق العقيد سامر الحلاق.",
        "هل صدرت مذكرة توقيف بحق العقيد سامر الحلاق؟",
        "لم يُحاكم المعتقلون.",
        "لاحقت الشرطة المتظاهرين.",
        "زوجة العقيد سامر الحلاق لم تُلاحق.",
        "لم يعاقب أحد الضباط المسؤولين.",
        "عفا الله عن سامر الحلاق.",
        "أيدت المحكمة حكم البراءة بحق العقيد سامر الحلاق.",
        "وجهت زوجته إلى العقيد سامر الحلاق تهمة القتل.",
        "العقيد سامر الحلاق في لندن. لم يحاكمه أحد.",
    ],
}


def became(language: str, text: str) -> list[str]:
    """What became of whom, in lines."""
    found = []
    for claim in read(text, language):
        if isinstance(claim.content, Accountability):
            told, by = claim.content, claim.content.by
            denied = "not " if claim.polarity == "negative" else ""
            found.append(f"{denied}{told.outcome}: {told.who.wording}" + (f" | {by.wording}" if by is not None else ""))
    return found


@pytest.mark.parametrize(("language", "text", "lines"), TOLD)
def test_what_became_of_those_responsible_is_told(language: str, text: str, lines: list[str]) -> None:
    assert became(language, text) == lines


@pytest.mark.parametrize(("language", "text"), [(lang, text) for lang, texts in NOT_TOLD.items() for text in texts])
def test_what_is_asked_for_or_of_a_victim_is_no_outcome(language: str, text: str) -> None:
    assert became(language, text) == []


def test_a_judge_who_charges_somebody_has_done_nothing_to_him() -> None:
    claims = read("El juez Abel Zuleta procesó a cinco exagentes por el secuestro de Rosa Vega.", "es")
    assert [c.content.act for c in claims if isinstance(c.content, Act)] == ["kidnapping"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El general Abel Zuleta habría sido indultado."),
        ("fr", "Le général Marc Vel aurait été inculpé."),
        ("fr", "Un mandat d'arrêt aurait été émis contre le général Marc Vel."),
    ],
)
def test_an_outcome_by_hearsay_is_at_a_distance(language: str, text: str) -> None:
    [claim] = [c for c in read(text, language) if isinstance(c.content, Accountability)]
    assert claim.stance == "attributed"
