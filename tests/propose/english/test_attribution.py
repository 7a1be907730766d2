"""Who says so, and how does the source stand to it? Long: it lists sentences."""

from __future__ import annotations

import pytest

from asnad.model.claim import Stance
from asnad.model.frames import Act, Portrayal, Post, Statement
from asnad.model.source import Block, Source
from asnad.propose.english.reader import propose
from tests.propose.reader import SOURCE, acts, doers, layer, only_act, read, victims, voices


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        ("Some believe Arlen Voss killed Mira Holt.", "Some", "Arlen Voss"),
        ("MANY SAY ARLEN VOSS KILLED MIRA HOLT.", "MANY", "ARLEN VOSS"),
        ("Several allege Arlen Voss killed Mira Holt.", "Several", "Arlen Voss"),
        ("All agree Arlen Voss killed Mira Holt.", "All", "Arlen Voss"),
        ("Witnesses claim Arlen Voss killed Mira Holt.", "Witnesses", "Arlen Voss"),
        ("Witnesses report soldiers killed Mira Holt.", "Witnesses", "soldiers"),
        ("The army claims rebels killed Mira Holt.", "The army", "rebels"),
    ],
)
def test_a_verb_of_saying_is_no_part_of_a_name(text: str, said: str, who: str) -> None:
    claim, act = only_act(text, "killing")
    assert (voices(claim), doers(act)) == (["SOURCE", said], [(who, "carried_out")])


def test_what_few_believe_is_left_open() -> None:
    assert acts("Few believe Arlen Voss killed Mira Holt.") == []


@pytest.mark.parametrize(
    ("text", "who", "stance"),
    [
        ("Amity Watch found that soldiers killed two nurses.", "Amity Watch", "asserted"),
        ("Amity Watch said on Monday that soldiers killed two nurses.", "Amity Watch", "asserted"),
        ("According to Amity Watch, soldiers killed two nurses.", "Amity Watch", "asserted"),
        ("Soldiers killed two nurses, according to Amity Watch.", "Amity Watch", "asserted"),
        ("Soldiers killed two nurses, Amity Watch said.", "Amity Watch", "asserted"),
        ("By Amity Watch's account, soldiers killed two nurses.", "Amity Watch", "asserted"),
        ("Amity Watch claimed that soldiers killed two nurses.", "Amity Watch", "attributed"),
        ("Amity Watch alleges soldiers killed two nurses.", "Amity Watch", "attributed"),
        ("Soldiers allegedly killed two nurses.", None, "attributed"),
        ("It was reported that soldiers killed two nurses.", None, "asserted"),
        ("Human rights groups say that soldiers killed two nurses.", "Human rights groups", "asserted"),
        ("A survivor told Amity Watch that soldiers killed two nurses.", "A survivor", "asserted"),
        ("Eyewitnesses said soldiers killed two nurses.", "Eyewitnesses", "asserted"),
        ("The army denies that soldiers killed two nurses.", "The army", "denied"),
        ("Soldiers are accused of killing two nurses.", None, "attributed"),
        ("Soldiers are said to have killed two nurses.", None, "attributed"),
    ],
)
def test_the_innermost_voice_and_the_stance(text: str, who: str | None, stance: Stance) -> None:
    claim, _ = only_act(text, "killing")
    assert voices(claim) == ["SOURCE", who]
    assert claim.stance == stance


@pytest.mark.parametrize(
    "text",
    [
        "The article says that soldiers killed two nurses.",
        "The author writes that soldiers killed two nurses.",
        "Harbour Gazette reports that soldiers killed two nurses.",
        "Falkenberg writes that soldiers killed two nurses.",
        "Soldiers killed two nurses.",
    ],
)
def test_the_sources_own_voice(text: str) -> None:
    claim, _ = only_act(text)
    assert voices(claim) == ["SOURCE"]


def test_a_block_that_is_a_quotation_is_someone_else_s() -> None:
    text = "Soldiers killed two nurses.\n\nSoldiers killed two doctors. Amity Watch said that they killed a guard."
    said = layer(text, Block("paragraph", 0, 27), Block("quote", 29, len(text)))
    found = [claim for claim in propose(said, SOURCE) if isinstance(claim.content, Act)]
    assert [voices(claim) for claim in found] == [["SOURCE"], ["SOURCE", None], ["SOURCE", None, "Amity Watch"]]


def test_initials_of_the_publisher_are_its_own_voice() -> None:
    source = Source("s", "x", publisher="Workers' Front of Alba")
    found = [c for c in read("The WFA says that soldiers killed two nurses.", source) if isinstance(c.content, Act)]
    assert voices(found[0]) == ["SOURCE"]


def test_chains_are_nested() -> None:
    claim, _ = only_act("The union says that witnesses told its lawyers that soldiers killed two nurses.")
    assert voices(claim) == ["SOURCE", "The union", "witnesses"]


def test_it_continues_the_speaker() -> None:
    found = acts("Amity Watch says that two nurses were arrested. It says that soldiers killed them in Alba.")
    assert [voices(c) for c in found] == [["SOURCE", "Amity Watch"], ["SOURCE", "Amity Watch"]]


def test_the_source_is_not_bound_by_what_it_said_before() -> None:
    found = acts("Amity Watch says that two nurses were arrested. Soldiers killed three miners.")
    assert voices(found[1]) == ["SOURCE"]


def test_a_pretence_is_disputed_and_its_speakers() -> None:
    found = [
        c
        for c in read("The junta hid its crime by pretending the executed were smugglers.")
        if isinstance(c.content, Portrayal)
    ]
    assert [(voices(c), c.stance) for c in found] == [(["SOURCE", "The junta"], "disputed")]


def test_a_pretext_is_disputed() -> None:
    found = [
        c
        for c in read("Some miners were executed under the pretext that they were smugglers.")
        if isinstance(c.content, Portrayal)
    ]
    assert [c.stance for c in found] == ["disputed"]
    assert voices(found[0]) != ["SOURCE"]


def test_what_the_source_says_against_a_pretence_is_its_own() -> None:
    claims = read("The junta pretended the executed were smugglers, because the army had killed 30 miners.")
    own = [c for c in claims if isinstance(c.content, Act)]
    assert [voices(c) for c in own] == [["SOURCE"]]


def test_a_label_in_quotation_marks_belongs_to_its_speaker() -> None:
    found = [
        c
        for c in read("The regime announced that it would execute a “gang of smugglers”.")
        if isinstance(c.content, Portrayal)
    ]
    assert [(voices(c), c.stance) for c in found] == [(["SOURCE", "The regime"], "attributed")]


def test_an_announcement_is_a_statement_and_a_plan() -> None:
    claims = read("In May 1985, the regime announced that it would execute ten miners.")
    said = [c for c in claims if isinstance(c.content, Statement)]
    planned = [c for c in claims if isinstance(c.content, Act)]
    assert [(voices(c), c.modality) for c in said] == [(["SOURCE"], "actual")]
    assert [(voices(c), c.modality) for c in planned] == [(["SOURCE", "the regime"], "planned")]


def test_direct_speech_is_its_speakers() -> None:
    claim, _ = only_act("“Soldiers killed two nurses,” Torben Alvik said.")
    assert voices(claim) == ["SOURCE", "Torben Alvik"]


def test_direct_speech_with_a_verb_no_list_knows_is_not_the_sources() -> None:
    claim, _ = only_act("Torben Alvik bellowed: “Soldiers killed two nurses.”")
    assert voices(claim) == ["SOURCE", "Torben Alvik"]


def test_speech_without_a_speaker_is_somebodys_and_not_the_sources() -> None:
    claim, _ = only_act("“Soldiers have killed two nurses.”")
    assert voices(claim) == ["SOURCE", None]
    assert claim.stance == "attributed"


def test_the_date_of_speaking_stands_with_the_speaker() -> None:
    claim, act = only_act("In May 1985, the regime announced that it would execute ten miners.")
    assert act.when is None
    assert claim.voice.when is not None
    assert claim.voice.when.edtf == "1985-05"


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        ("Arlen Voss, says the union, killed Mira Holt.", "the union", "Arlen Voss"),
        ("Arlen Voss was said by some to have killed Mira Holt.", "some", "Arlen Voss"),
        ("Oren Falk's enemies say Arlen Voss killed Mira Holt.", "Oren Falk's enemies", "Arlen Voss"),
        ("The general said soldiers killed Mira Holt.", "The general", "soldiers"),
    ],
)
def test_who_says_it_is_not_who_did_it(text: str, said: str, who: str) -> None:
    claim, act = only_act(text, "killing")
    assert (voices(claim), doers(act)) == (["SOURCE", said], [(who, "carried_out")])


@pytest.mark.parametrize(
    "text",
    [
        "Reporters who wrote that soldiers killed Mira Holt were arrested.",
        "Reporters who denied that soldiers killed Mira Holt were arrested.",
    ],
)
def test_whoever_says_so_is_arrested_and_not_the_dead(text: str) -> None:
    claim, act = only_act(text, "arrest")
    assert (voices(claim), claim.stance, victims(act)) == (["SOURCE"], "asserted", ["Reporters"])


def test_what_was_killed_for_is_not_done_by_who_kills() -> None:
    found = [c.content for c in acts("A mob killed a man for killing Mira Holt.")]
    told = {v: doers(one) for one in found if isinstance(one, Act) for v in victims(one)}
    assert told == {"a man": [("A mob", "carried_out")], "Mira Holt": [("a man", "accused")]}


def test_an_order_that_is_unproven_is_left_open() -> None:
    assert acts("The commission found no proof that Arlen Voss ordered the murder of Mira Holt.") == []


def test_what_an_indictment_goes_on_to_allege_is_not_the_brigades_word() -> None:
    text = "The indictment names Oren Falk, commander of the Alba Brigade. It alleges that guards killed ten miners."
    claim, _ = only_act(text, "killing")
    assert [end.wording for a in claim.sanad if a.who for end in a.who.ends()] == ["It"]


def test_what_information_received_says_is_not_the_sources_own() -> None:
    claim, _ = only_act("According to the information received, Mira Holt was arrested by officers.", "arrest")
    assert voices(claim) == ["SOURCE", "the information"]


def test_what_reportedly_happened_goes_on_where_someone_was_taken() -> None:
    claim, _ = only_act("Mira Holt was reportedly taken to a barracks, where she was tortured.", "torture")
    assert (claim.stance, len(claim.sanad)) == ("attributed", 2)


def test_opposition_figures_speak() -> None:
    claim, _ = only_act("Six people were killed in Alba on Saturday, opposition figures said.", "killing")
    assert voices(claim) == ["SOURCE", "opposition figures"]


def test_she_says_so_is_nobodys_by_name_where_another_woman_was_told_of_since() -> None:
    text = "Mira Holt said that soldiers beat her. The nurse Rosa Dane was shot. She says that Voss killed Oren Falk."
    claim = acts(text, "killing")[-1]
    assert claim.voice.who is not None
    assert (claim.voice.who.wording, claim.voice.who.antecedents) == ("She", ())


def test_he_says_so_in_another_paragraph_is_nobodys_by_name_where_another_was_told_of_since() -> None:
    text = "Arlen Voss said that it rained.\n\nTorben Alvik became mayor. Later he said that soldiers killed Oren Falk."
    claim = acts(text, "killing")[-1]
    assert claim.voice.who is not None
    assert (claim.voice.who.wording, claim.voice.who.antecedents) == ("he", ())


def test_what_a_speaker_is_called_is_not_his_word() -> None:
    text = '"Soldiers killed ten men, said Vice President and Interior Minister Mira Holt.'
    held = next(c for c in read(text) if isinstance(c.content, Post))
    assert voices(held) == ["SOURCE"]


def test_the_paragraph_behind_a_colon_is_the_word_of_whoever_the_colon_announced() -> None:
    found = acts("The union said in its report:\n\nSoldiers killed two nurses.\n\nSoldiers killed three miners.")
    assert [voices(claim) for claim in found] == [["SOURCE", "The union"], ["SOURCE"]]


def test_all_items_of_a_list_are_the_word_of_whoever_lists_them() -> None:
    text = "The union documented these abuses:\n\nThe arrest of two miners.\n\nThe torture of a nurse."
    starts = [text.index("The arrest"), text.index("The torture")]
    blocks = (
        Block("paragraph", 0, starts[0] - 2),
        Block("item", starts[0], starts[1] - 2),
        Block("item", starts[1], len(text)),
    )
    found = [claim for claim in propose(layer(text, *blocks), SOURCE) if isinstance(claim.content, Act)]
    assert [voices(claim) for claim in found] == [["SOURCE", "The union"], ["SOURCE", "The union"]]


def test_a_quotation_behind_a_colon_ends_with_its_marks() -> None:
    found = acts("The union said:\n\n“Soldiers killed two nurses.” Soldiers killed three miners.")
    assert voices(found[-1]) == ["SOURCE"]


def test_a_speaker_goes_on_after_his_name_also_without_a_verb_of_his_own() -> None:
    text = "“These are dark days,” said Mira Holt. “Jailing reporters for doing their job of informing us.”"
    claim, _ = only_act(text, "imprisonment")
    assert voices(claim) == ["SOURCE", "Mira Holt"]


def test_a_quotation_of_nobody_known_goes_on_as_nobodys() -> None:
    text = "A policeman came, Mira Holt said. One sign read: “I am a mother. Soldiers killed my two sons.”"
    claim, _ = only_act(text, "killing")
    assert voices(claim) == ["SOURCE", None]


def test_what_it_is_worth_noting_the_source_notes() -> None:
    claim, _ = only_act("It is worth noting that soldiers killed two nurses.")
    assert voices(claim) == ["SOURCE"]


def test_who_is_praised_for_the_coverage_of_an_arrest_is_accused_of_nothing() -> None:
    claim, _ = only_act("Mora attributes to her the fine coverage of the arrest of Torben Alvik.")
    assert voices(claim) == ["SOURCE"]


def test_of_two_who_are_cited_each_says_his_own() -> None:
    text = "According to Holt, soldiers killed two nurses and as per Mora the army arrested three miners."
    assert [voices(claim) for claim in acts(text)] == [["SOURCE", "Holt"], ["SOURCE", "Mora"]]


def test_what_a_law_calls_it_is_no_word_of_the_law_on_what_was_done() -> None:
    claim, _ = only_act("Two poets were jailed for their posts, or according to the penal code “spreading lies”.")
    assert voices(claim) == ["SOURCE"]


@pytest.mark.parametrize(
    "text",
    [
        "Voss sought to kill Dane.",
        "The camp holds the power to keep miners there, where they are tortured.",
    ],
)
def test_who_seeks_to_do_it_or_holds_a_power_says_nothing(text: str) -> None:
    assert [voices(claim) for claim in acts(text) if claim.content] == [["SOURCE"]] * len(acts(text))


def _says(text: str) -> list[list[str | None]]:
    """Whose word each act of a text is, behind the source's."""
    return [[end.wording for a in c.sanad[1:] if a.who is not None for end in a.who.ends()] for c in acts(text)]


@pytest.mark.parametrize(
    "why",
    [
        "in an apparent attempt to scare the village",
        "in apparent retaliation for attacks by farmers",
        "apparently in revenge for a raid by rebels",
        "in what they called a reprisal",
        "in what appeared to be a reprisal",
        "in a bid to stop the strike",
        "to punish the village",
        "as they left",
    ],
)
def test_who_says_so_between_commas_says_what_stands_before(why: str) -> None:
    for who in ("residents", "a priest", "Amnesty"):
        for said in (f"{who} said", f"said {who}", f"{who} told reporters", f"{who} said on Monday", f"{who} claimed"):
            for told in ("Soldiers killed two boys", "Two boys were killed by soldiers"):
                text = f"{told}, {said}, {why}."
                assert [who] in _says(text), text
                assert [] not in _says(text), text


@pytest.mark.parametrize("says", ["deposed", "had averred", "sobbed", "recollected", "gave evidence", "testified"])
def test_what_is_said_before_a_court_or_under_oath_is_the_word_of_whoever_says_it(says: str) -> None:
    before = ("", " before the commission", " in court", " to the inquiry", " under oath", " before the court in May",
              " to the panel on Monday", " before a judge in Lomay")  # fmt: skip
    for where in before:
        text = f"Mira Holt {says}{where} that soldiers killed her son."
        assert _says(text) == [["Mira Holt"]], text


@pytest.mark.parametrize("told", ["told the court", "told reporters", "told her lawyer", "had informed the panel"])
def test_what_somebody_tells_a_court_had_been_done_to_her_is_her_word(told: str) -> None:
    for done in ("she had been raped by soldiers", "she had been tortured", "her son had been killed"):
        text = f"Mira Holt {told} {done}."
        assert [said for said in _says(text) if said != ["Mira Holt"]] == [], text


@pytest.mark.parametrize("why", ["after a rival accused him of theft", "because a priest had denounced him"])
def test_he_who_goes_on_is_whom_the_sentence_is_about_and_not_who_speaks_beside_it(why: str) -> None:
    for goes_on in ("He said police beat his wife.", "“They beat my wife,” he said."):
        text = f"Oren Falk was dismissed {why}. {goes_on}"
        assert [said for said in _says(text) if said and said != ["Oren Falk"]] == [], text


def test_what_speakers_did_about_it_is_not_what_they_said() -> None:
    (claim,) = acts("The soldiers said that Oren Falk was a rebel, so they killed him.", "killing")
    assert voices(claim) == ["SOURCE"]
    (claim,) = acts("Mira Holt said that soldiers came, so they killed Oren Falk.", "killing")
    assert voices(claim) == ["SOURCE", "Mira Holt"]


@pytest.mark.parametrize("mark", [",", ""])
def test_what_stands_before_where_is_not_whose_word_the_rest_is(mark: str) -> None:
    text = f"Soldiers killed a nurse in a camp where{mark} according to the register{mark} two men were shot."
    own, told = sorted(acts(text), key=lambda claim: claim.quote.start)
    assert (own.voice.kind, told.voice.kind) == ("source", "cited")


@pytest.mark.parametrize(
    "text",
    [
        "Voss said that rebels had shot the miners, a claim the local priest, Father Oduro, dismissed.",
        "Voss said soldiers had shot the miners, which the minister of defence, Torben Alvik, denied.",
    ],
)
def test_who_dismisses_what_is_said_holds_his_office_in_the_source_s_words(text: str) -> None:
    post = next(claim for claim in read(text) if isinstance(claim.content, Post))
    assert post.voice.kind == "source"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Voss told followers that the farmers were dogs, and soldiers shot ten men.", "source"),
        ("Voss told the soldiers that the miners were rebels, and they shot them.", "source"),
        ("Voss told the court that the men were miners, and soldiers shot them.", "cited"),
        ("Voss told followers that the men had fled, and that soldiers shot them.", "cited"),
    ],
)
def test_what_hearers_did_is_not_what_they_were_told(text: str, kind: str) -> None:
    assert acts(text, "shooting")[0].voice.kind == kind


def test_a_charge_accuses_and_is_nobodys_name() -> None:
    claim = acts("According to the main charge brought against him, Voss killed Dane.", "killing")[0]
    assert [(link.kind, link.who, link.commitment) for link in claim.sanad[1:]] == [("cited", None, "accuses")]
    assert claim.stance == "attributed"
