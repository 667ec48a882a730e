/// Content folders in which something is wrong.
enum BrokenContent {
    static let all = tables + lists + questionnaires + several

    private static let tables = [
        ContentTree(
            "a file is missing", whole: ["unreadable-file parties.csv"], replacing: ["parties.csv": nil]),
        ContentTree(
            "all questionnaires are missing", whole: ["no-questionnaire questionnaires"],
            replacing: ["questionnaires/untoc-1.json": nil]),
        ContentTree(
            "parties with unknown values, missing names and too few cells",
            kinds: [
                "invalid-value", "invalid-value", "invalid-value", "missing-key", "invalid-value",
            ],
            replacing: [
                "parties.csv": ContentTree.partiesHeader + """
                    AAA,AA,004,▸kingdom,▸guest,▸nordic,1,,a,a,"A
                    on two lines",a,a,a
                    ▸BBB,BB,008,state,party,african,▸4,,a,a,,a,a,a

                    """
            ]),
        ContentTree(
            "a line with too few cells", kinds: ["broken-csv"],
            replacing: [
                "parties.csv": ContentTree.partiesHeader + "AAA,AA,004,state,party,african,1,,a,a,A,a,a,a\n▸BBB,BB\n"
            ]),
        ContentTree(
            "a party that occurs again after a cell of two lines", kinds: ["duplicate-entry"],
            replacing: [
                "parties.csv": ContentTree.partiesHeader + """
                    AAA,AA,004,state,party,african,1,,a,a,"A
                    on two lines",a,a,a
                    ▸AAA,BB,008,state,party,african,1,,a,a,B,a,a,a

                    """
            ]),
        ContentTree(
            "an invented party among the real ones", kinds: ["demonstration-party"],
            replacing: [
                "parties.csv": ContentTree.partiesHeader + """
                    AAA,AA,004,state,party,african,1,,a,a,A,a,a,a
                    ▸XAA,,,state,party,african,1,,a,a,State A,a,a,a

                    """
            ]),
        ContentTree(
            "a column that nobody knows", kinds: ["unknown-key", "unknown-key"],
            replacing: [
                "treaty-actions.csv": "instrument,party,signature,consent,action,known_as_at,source,remarks\n"
                    + "untoc,AAA,,,,,,▸x\ntip,AAA,,,,,,▸\n"
            ]),
        ContentTree(
            "treaty actions with impossible dates, for strangers, and twice",
            kinds: ["invalid-value", "invalid-value", "duplicate-entry"],
            replacing: [
                "treaty-actions.csv": ContentTree.actionsHeader + """
                    untoc,AAA,▸2000-02-30,2003-05-01,▸adoption,,
                    tip,AAA,,,,,
                    ▸tip,AAA,,,,,

                    """
            ]),
        ContentTree(
            "treaty actions of what is no party", kinds: ["unknown-party", "unknown-party"],
            replacing: [
                "treaty-actions.csv": ContentTree.actionsHeader + "▸untoc,BBB,,,,,\ntip,AAA,,,,,\n▸tip,CCC,,,,,\n"
            ]),
        ContentTree(
            "articles with unknown languages and twice", kinds: ["invalid-value", "duplicate-entry", "invalid-value"],
            replacing: [
                "articles.csv": ContentTree.articlesHeader
                    + "▸untoc,1,a,a,Purpose,a,a,a,ar de\n▸untoc,1,a,a,Terms,a,a,a,\nuntoc,▸0,a,a,None,a,a,a,\n"
            ]),
    ]

    private static let lists = [
        ContentTree("JSON that is none", kinds: ["broken-json"], replacing: ["clusters.json": "[{\"number\": 1▸"]),
        ContentTree("an object instead of a list", kinds: ["wrong-type"], replacing: ["instruments.json": "▸{}"]),
        ContentTree(
            "a cluster that occurs again", kinds: ["duplicate-entry"],
            replacing: [
                "clusters.json":
                    "[\(ContentTree.cluster(number: 1, order: 1)), ▸\(ContentTree.cluster(number: 1, order: 2))]"
            ]),
        ContentTree(
            "clusters with unknown keys, instruments and articles",
            kinds: ["unknown-key", "missing-key", "empty-text", "unknown-key", "invalid-value", "wrong-type"],
            replacing: [
                "clusters.json": """
                [{"number": 1, "order": 1, ▸"order_known": true, "title": ▸{"ar": "a", "zh": "a", "en": ▸"", "fr": "a", "ru": "a"},
                  "source": "Paper, para. 25", "articles": {▸"corruption": ["1"], "untoc": ["1", ▸"1 bis", ▸5]}}]
                """
            ]),
        ContentTree(
            "an instrument without most of its facts",
            kinds: Array(repeating: "missing-key", count: 9) + ["invalid-value"],
            replacing: ["instruments.json": "[▸▸▸▸▸▸▸▸▸{\"code\": ▸\"uncac\"}]"]),
    ]

    private static let questionnaires = [
        ContentTree(
            "questions numbered twice, and sub-questions with sub-questions",
            kinds: ["duplicate-question", "unknown-key", "invalid-value"],
            replacing: [
                "questionnaires/untoc-1.json": ContentTree.questionnaire(
                    sections: """
                        {"article": "1", "questions": [\(ContentTree.question("1.1", #"▸{"id": "1.1", "type": "free-text", "text": \#(ContentTree.names("a")), ▸"questions": []}"#))]},
                        {"article": null, "questions": [{"id": ▸"g 1", "type": "free-text", "text": \(ContentTree.names("a"))}]}
                        """)
            ]),
        ContentTree(
            "a wording that is not known", kinds: ["unknown-format", "invalid-value"],
            replacing: [
                "questionnaires/untoc-1.json":
                    #"{"format": ▸"questionnaire/2", "instrument": "untoc", "cluster": 1, "wording": ▸"draft", "sections": []}"#
            ]),
        ContentTree(
            "a second questionnaire for the same cluster", kinds: ["duplicate-entry"],
            replacing: ["questionnaires/untoc-2.json": "▸" + ContentTree.questionnaire(sections: "")]),
        ContentTree(
            "a file that does not belong there", whole: ["unknown-file questionnaires/untoc-1.json.orig"],
            replacing: ["questionnaires/untoc-1.json.orig": ""]),
    ]

    private static let several = [
        ContentTree(
            "faults in every file",
            kinds: [
                "missing-key", "invalid-value", "invalid-value", "wrong-type", "broken-json", "broken-json",
                "broken-json",
            ],
            replacing: [
                "parties.csv": ContentTree.partiesHeader + "▸,AA,004,state,party,african,1,,a,a,A,a,a,a\n",
                "treaty-actions.csv": ContentTree.actionsHeader + "▸oas,BBB,,,,,\n",
                "articles.csv": ContentTree.articlesHeader + "untoc,▸I,a,a,Purpose,a,a,a,\n",
                "instruments.json": "▸5", "clusters.json": "[▸", "questionnaires/som-1.json": "▸",
                "questionnaires/tip-1.json": "▸?",
            ])
    ]
}
