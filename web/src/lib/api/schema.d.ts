// Written by `npm run types` from the description of the API. Do not edit.
export interface paths {
    "/api/v1/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Versions, pack, models, mode, and who is signed in
         * @description Versions, pack, models, mode, and who is signed in.
         */
        get: operations["about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Health
         * @description Whether the server and its store answer.
         */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Totals, articles by outlet and day, events by type and place, the latest contradictions
         * @description Totals, articles by outlet and day, events by type and place, the latest contradictions.
         */
        get: operations["overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far what all articles together tell is made
         * @description How far what all articles together tell is made.
         */
        get: operations["snapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Articles by day; `type` asks for types of events, `q` for words of a search
         * @description Articles by day; `type` asks for types of events, `q` for words of a search.
         */
        get: operations["articles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All layers of an article: the record of the contract
         * @description All layers of an article: the record of the contract.
         */
        get: operations["article_analysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The text of an article, code point for code point
         * @description The text of an article, code point for code point.
         */
        get: operations["article_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that the page needs on which an article is read
         * @description All that the page needs on which an article is read.
         */
        get: operations["article_reading"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The head of an article with what is known about it
         * @description The head of an article with what is known about it.
         */
        get: operations["article"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Articles that a query finds, best first, with the words where they stand; needs `q`
         * @description Articles that a query finds, best first, with the words where they stand; needs `q`.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what to whom, where, when, on whose word; `type` is a PLOVER type or `TYPE/mode`
         * @description Who did what to whom, where, when, on whose word; `type` is a PLOVER type or `TYPE/mode`.
         */
        get: operations["events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ties that last: who controls, besieges, supports whom; `actor` may be either end
         * @description Ties that last: who controls, besieges, supports whom; `actor` may be either end.
         */
        get: operations["relations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures and outcomes that texts assert; `type` is a measure, `actor` whom a claim is about
         * @description Figures and outcomes that texts assert; `type` is a measure, `actor` whom a claim is about.
         */
        get: operations["claims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Claims that compare, or nearly do, under a verdict with its reason, contradictions first
         * @description Claims that compare, or nearly do, under a verdict with its reason, contradictions first.
         */
        get: operations["claim_pairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures of one thing over time, of two steps or more, those of most articles first
         * @description Figures of one thing over time, of two steps or more, those of most articles first.
         */
        get: operations["figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loaded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Loaded words: which, about whom, in whose voice; `type` is a category, `actor` the target
         * @description Loaded words: which, about whom, in whose voice; `type` is a category, `actor` the target.
         */
        get: operations["loaded"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frames": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * In which role which text casts whom; `type` is a role or a fine role
         * @description In which role which text casts whom; `type` is a role or a fine role.
         */
        get: operations["frames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is reported to say what; `actor` is the source, `type` a form or a stance
         * @description Who is reported to say what; `actor` is the source, `type` a form or a stance.
         */
        get: operations["attributions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events by day and type
         * @description Events by day and type.
         */
        get: operations["event_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events by place, with how precise each point is
         * @description Events by place, with how precise each point is.
         */
        get: operations["event_map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Labels of all entities, wholes and camps (`camp:gov`) of the pack, by id
         * @description Labels of all entities, wholes and camps (`camp:gov`) of the pack, by id.
         */
        get: operations["labels_"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codebooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Labels of all codes by codebook; modes are written `TYPE/mode`
         * @description Labels of all codes by codebook; modes are written `TYPE/mode`.
         */
        get: operations["codebooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codebooks/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Labels of the codes of one codebook
         * @description Labels of the codes of one codebook.
         */
        get: operations["codebook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * About
         * @description What runs here, and for whom.
         */
        About: {
            version: string;
            pack: components["schemas"]["PackInfo"];
            models: string | null;
            codebook: string;
            mode: string;
            demo: boolean;
            who: components["schemas"]["Who"];
            csrf: string | null;
        };
        /**
         * Analysis
         * @description All layers of one article. A layer that is not filled yet is empty, never missing.
         */
        Analysis: {
            article: components["schemas"]["ArticleHead"];
            /** @default [] */
            mentions: components["schemas"]["Mention"][];
            /** @default [] */
            timexes: components["schemas"]["Timex"][];
            /** @default [] */
            quantities: components["schemas"]["Quantity"][];
            /** @default [] */
            attributions: components["schemas"]["Attribution"][];
            /** @default [] */
            events: components["schemas"]["Event"][];
            /** @default [] */
            relations: components["schemas"]["riwaya.model.relation.Relation"][];
            /** @default [] */
            claims: components["schemas"]["Claim"][];
            /** @default [] */
            frames: components["schemas"]["Frame"][];
            /** @default [] */
            loaded: components["schemas"]["Loaded"][];
            /** @default [] */
            issues: components["schemas"]["Issue"][];
            versions: components["schemas"]["Versions"];
        };
        /**
         * Anchor
         * @description What the value hangs on.
         * @enum {unknown}
         */
        Anchor: "absolute" | "document" | "event";
        /**
         * Article
         * @description One text as published. Every offset in Riwaya counts code points of `text`.
         */
        Article: {
            id: string;
            text: string;
            /** @default null */
            outlet: string | null;
            /** @default null */
            title: string | null;
            /** @default null */
            published: string | null;
            /** @default null */
            url: string | null;
            /** @default ar */
            language: string;
            /** @default null */
            author: string | null;
            /** @default null */
            forwarded_from: string | null;
        };
        /**
         * ArticleHead
         * @description What the contract says of an article: everything but its text.
         */
        ArticleHead: {
            id: string;
            outlet: string | null;
            title: string | null;
            published: string | null;
            url: string | null;
            language: string;
            length: number;
            sha256: string;
        };
        /**
         * ArticleReading
         * @description All that a page needs on which an article is read.
         */
        ArticleReading: {
            article: components["schemas"]["Article"];
            analysis: components["schemas"]["Analysis"];
            sentences: components["schemas"]["SentenceRow"][];
            judged: {
                [key: string]: components["schemas"]["Judgement"][];
            };
            voices: {
                [key: string]: string[];
            };
            happenings: {
                [key: string]: components["schemas"]["EventCluster"];
            } | null;
            copies: string[] | null;
            revisions: number;
        };
        /**
         * ArticleRow
         * @description A line of the list of articles.
         */
        ArticleRow: {
            id: string;
            outlet: string | null;
            title: string | null;
            published: string | null;
            language: string;
            length: number;
            mentions: number;
            timexes: number;
            quantities: number;
            issues: number;
        };
        /**
         * ArticleView
         * @description The head of an article with what is known about it.
         */
        ArticleView: {
            article: components["schemas"]["ArticleHead"];
            author: string | null;
            forwarded_from: string | null;
            revisions: number;
            judgements: number;
            copies: string[] | null;
            records: {
                [key: string]: number;
            };
        };
        /**
         * Attribution
         * @description Source, cue and content; one may sit inside another.
         */
        Attribution: {
            id: string;
            cue: components["schemas"]["Quote"];
            source: components["schemas"]["Source"] | null;
            content: components["schemas"]["Quote"] | null;
            form: components["schemas"]["Form"];
            stance: components["schemas"]["Stance"];
            parent: string | null;
            reason: string;
        };
        /**
         * AttributionRow
         * @description One attribution, ready to be read without its article.
         */
        AttributionRow: {
            article: components["schemas"]["ArticleHead"];
            attribution: components["schemas"]["Attribution"];
            source: components["schemas"]["Mention"] | null;
            voices: components["schemas"]["Voice"][];
            quote: components["schemas"]["Quote"];
        };
        /**
         * By
         * @description What makes an article a hit.
         * @enum {string}
         */
        By: "words" | "meaning" | "both";
        /**
         * Cited
         * @description A stretch of an article.
         */
        Cited: {
            article: string;
            start: number;
            end: number;
            text: string;
        };
        /**
         * Claim
         * @description A checkable assertion with its whole, place, time and source.
         */
        Claim: {
            id: string;
            start: number;
            end: number;
            text: string;
            measure: string;
            subject: string | null;
            object: string | null;
            value: number | null;
            low: number | null;
            high: number | null;
            unit: string | null;
            comparator: components["schemas"]["Comparator"] | null;
            whole: string | null;
            whole_text: components["schemas"]["Quote"] | null;
            place: string | null;
            timexes: string[];
            cumulative: boolean;
            compared: string | null;
            polarity: components["schemas"]["Polarity"];
            modality: components["schemas"]["Modality"];
            attribution: string | null;
            event: string | null;
            quantity: string | null;
            reason: string;
        };
        /**
         * ClaimRow
         * @description One claim, ready to be read without its article.
         */
        ClaimRow: {
            article: components["schemas"]["ArticleHead"];
            claim: components["schemas"]["Claim"];
            subject: components["schemas"]["Mention"] | null;
            object: components["schemas"]["Mention"] | null;
            place: components["schemas"]["Mention"] | null;
            whole: components["schemas"]["Mention"] | null;
            timexes: components["schemas"]["Timex"][];
            quantity: components["schemas"]["Quantity"] | null;
            compared: components["schemas"]["Claim"] | null;
            voices: components["schemas"]["Voice"][];
            quote: components["schemas"]["Quote"];
        };
        /**
         * CodeLabel
         * @description What a code means.
         */
        CodeLabel: {
            ar: string;
            en: string | null;
            definition: string | null;
            note: string | null;
        };
        /**
         * Comparator
         * @description How the words hedge the value (`packs/codebooks/quantities.yaml`).
         * @enum {unknown}
         */
        Comparator: "about" | "at_least" | "at_most" | "dozens" | "exact" | "hundreds" | "less_than" | "more_than" | "several" | "thousands";
        /**
         * DayCount
         * @description Events of one type on one day.
         */
        DayCount: {
            day: string | null;
            is_told: boolean;
            type: string;
            count: number;
        };
        /**
         * Difference
         * @description A field in which two records differ, or that one of them does not tell.
         */
        Difference: {
            field: string;
            first: string | null;
            second: string | null;
        };
        /**
         * EntityLabel
         * @description What to call an entity.
         */
        EntityLabel: {
            ar: string;
            en: string;
            kind: string;
            /** @default null */
            type: string | null;
            /** @default [] */
            camp: string[];
        };
        /**
         * Event
         * @description One happening-mention. Reference fields hold ids of mentions, timexes and quantities.
         */
        Event: {
            id: string;
            trigger: components["schemas"]["Quote"];
            type: string;
            mode: string | null;
            contexts: string[];
            acled: string | null;
            actors: string[];
            recipients: string[];
            places: string[];
            timexes: string[];
            quantities: string[];
            polarity: components["schemas"]["Polarity"];
            modality: components["schemas"]["Modality"];
            /** @default false */
            historical: boolean;
            attribution: string | null;
            score: number;
            reason: string;
        };
        /**
         * EventCluster
         * @description The cluster that an event of an article belongs to.
         */
        EventCluster: {
            cluster: string;
            mentions: number;
            articles: number;
            outlets: number;
        };
        /**
         * EventItem
         * @description An event with its cluster.
         */
        EventItem: {
            row: components["schemas"]["EventRow"];
            cluster: components["schemas"]["EventCluster"] | null;
        };
        /**
         * EventMap
         * @description Events by place.
         */
        EventMap: {
            points: components["schemas"]["MapPoint"][];
            placeless: number;
            total: number;
        };
        /**
         * EventRow
         * @description One event, ready to be read without its article.
         */
        EventRow: {
            article: components["schemas"]["ArticleHead"];
            event: components["schemas"]["Event"];
            actors: components["schemas"]["Mention"][];
            recipients: components["schemas"]["Mention"][];
            places: components["schemas"]["Mention"][];
            timexes: components["schemas"]["Timex"][];
            quantities: components["schemas"]["Quantity"][];
            voices: components["schemas"]["Voice"][];
            quote: components["schemas"]["Quote"];
        };
        /**
         * Fault
         * @description What an answer says that is none.
         */
        Fault: {
            code: string;
            message: string;
            /** @default null */
            where: string | null;
        };
        /**
         * Form
         * @description How the content is reported.
         * @enum {unknown}
         */
        Form: "direct" | "indirect" | "mixed";
        /**
         * Frame
         * @description How one text casts one entity, with its evidence.
         */
        Frame: {
            id: string;
            entity: string | null;
            mention: string;
            role: components["schemas"]["Role"];
            fine: string[];
            valence: components["schemas"]["Valence"];
            evidence: components["schemas"]["Quote"][];
            reason: string;
        };
        /**
         * FrameRow
         * @description One frame, ready to be read without its article.
         */
        FrameRow: {
            article: components["schemas"]["ArticleHead"];
            frame: components["schemas"]["Frame"];
            mention: components["schemas"]["Mention"];
            quote: components["schemas"]["Quote"];
        };
        /**
         * Health
         * @description That the server answers.
         */
        Health: {
            status: string;
            version: string;
        };
        /**
         * Hit
         * @description An article that was found.
         */
        Hit: {
            id: string;
            outlet: string | null;
            title: string | null;
            published: string | null;
            score: number;
            title_highlights: components["schemas"]["Quote"][];
            snippets: components["schemas"]["Snippet"][];
        };
        /**
         * Issue
         * @description A failure or doubt that a person should see.
         */
        Issue: {
            code: string;
            message: string;
            /** @default null */
            start: number | null;
            /** @default null */
            end: number | null;
        };
        /**
         * Judgement
         * @description One thing that one person said at one time. It is undone, never deleted.
         */
        Judgement: {
            id: string;
            kind: components["schemas"]["JudgementKind"];
            targets: components["schemas"]["Target"][];
            layer: string;
            labels: {
                [key: string]: string | null;
            };
            was: {
                [key: string]: string | null;
            };
            by: string;
            at: string;
            note: string | null;
            /** @default null */
            undone_by: string | null;
            /** @default null */
            undone_at: string | null;
        };
        /**
         * JudgementKind
         * @description What a person says.
         * @enum {unknown}
         */
        JudgementKind: "add" | "no_record" | "not_same" | "same" | "wrong_label";
        /**
         * Kind
         * @description What sort of thing a mention names.
         * @enum {unknown}
         */
        Kind: "actor" | "agreement" | "asset" | "facility" | "media" | "organisation" | "person" | "place";
        /**
         * Loaded
         * @description A stretch of loaded words, whom it is about and in whose voice.
         */
        Loaded: {
            id: string;
            start: number;
            end: number;
            text: string;
            category: string;
            target: string | null;
            voice: string | null;
            reason: string;
        };
        /**
         * LoadedRow
         * @description One stretch of loaded words, ready to be read without its article.
         */
        LoadedRow: {
            article: components["schemas"]["ArticleHead"];
            loaded: components["schemas"]["Loaded"];
            target: components["schemas"]["Mention"] | null;
            voices: components["schemas"]["Voice"][];
            quote: components["schemas"]["Quote"];
        };
        /**
         * Location
         * @description Where a place or facility lies, with all codes the pack has for it.
         */
        Location: {
            lat: number | null;
            lon: number | null;
            precision: string;
            admin1: string | null;
            admin2: string | null;
            pcode: string | null;
            geonames: number | null;
            wikidata: string | null;
        };
        /**
         * MapPoint
         * @description A place with the events there.
         */
        MapPoint: {
            place: string;
            location: components["schemas"]["Location"];
            events: number;
            articles: number;
            types: {
                [key: string]: number;
            };
        };
        /**
         * Mention
         * @description One span that names one entity.
         */
        Mention: {
            id: string;
            start: number;
            end: number;
            text: string;
            kind: components["schemas"]["Kind"];
            entity: string | null;
            naming: components["schemas"]["Naming"];
            score: number;
            location: components["schemas"]["Location"] | null;
            /** @default false */
            adjectival: boolean;
            reason: string;
        };
        /**
         * Modality
         * @description In what way the text puts it.
         * @enum {unknown}
         */
        Modality: "asserted" | "called_for" | "conditional" | "desired" | "future" | "possible";
        /**
         * Naming
         * @description What the chosen name does, as a property of the name and its user, never of the entity.
         * @enum {unknown}
         */
        Naming: "contested" | "honorific" | "neutral" | "pejorative";
        /**
         * Nearness
         * @description How words without quotation marks have to stand.
         * @enum {unknown}
         */
        Nearness: "phrase" | "words";
        /**
         * Order
         * @description By day of publication.
         * @enum {string}
         */
        Order: "newest" | "oldest";
        /**
         * Outcome
         * @description What a comparison comes to.
         * @enum {unknown}
         */
        Outcome: "agrees" | "contradicts" | "not_comparable" | "updates";
        /**
         * OutletDay
         * @description Articles of one outlet on one day.
         */
        OutletDay: {
            outlet: string | null;
            day: string | null;
            articles: number;
        };
        /**
         * Overview
         * @description The store at a glance.
         */
        Overview: {
            shown: components["schemas"]["Shown"];
            totals: components["schemas"]["Totals"];
            by_day: components["schemas"]["OutletDay"][];
            types: components["schemas"]["TypeCount"][];
            places: components["schemas"]["MapPoint"][];
            contradictions: components["schemas"]["VerdictItem"][];
        };
        /**
         * PackInfo
         * @description The knowledge pack that labels what is served.
         */
        PackInfo: {
            id: string;
            version: string;
            label_en: string;
            label_ar: string;
            box: [
                number,
                number,
                number,
                number
            ] | null;
        };
        /**
         * Page[ArticleRow]
         * @description Some rows of a list.
         */
        Page_ArticleRow_: {
            rows: components["schemas"]["ArticleRow"][];
            total: number;
            offset: number;
            limit: number;
        };
        /**
         * Page[AttributionRow]
         * @description Some rows of a list.
         */
        Page_AttributionRow_: {
            rows: components["schemas"]["AttributionRow"][];
            total: number;
            offset: number;
            limit: number;
        };
        /**
         * Page[ClaimRow]
         * @description Some rows of a list.
         */
        Page_ClaimRow_: {
            rows: components["schemas"]["ClaimRow"][];
            total: number;
            offset: number;
            limit: number;
        };
        /**
         * Page[EventItem]
         * @description Some rows of a list.
         */
        Page_EventItem_: {
            rows: components["schemas"]["EventItem"][];
            total: number;
            offset: number;
            limit: number;
        };
        /**
         * Page[FrameRow]
         * @description Some rows of a list.
         */
        Page_FrameRow_: {
            rows: components["schemas"]["FrameRow"][];
            total: number;
            offset: number;
            limit: number;
        };
        /**
         * Page[LoadedRow]
         * @description Some rows of a list.
         */
        Page_LoadedRow_: {
            rows: components["schemas"]["LoadedRow"][];
            total: number;
            offset: number;
            limit: number;
        };
        /**
         * Page[PairItem]
         * @description Some rows of a list.
         */
        Page_PairItem_: {
            rows: components["schemas"]["PairItem"][];
            total: number;
            offset: number;
            limit: number;
        };
        /**
         * Page[RelationRow]
         * @description Some rows of a list.
         */
        Page_RelationRow_: {
            rows: components["schemas"]["RelationRow"][];
            total: number;
            offset: number;
            limit: number;
        };
        /**
         * Page[Trail]
         * @description Some rows of a list.
         */
        Page_Trail_: {
            rows: components["schemas"]["Trail"][];
            total: number;
            offset: number;
            limit: number;
        };
        /**
         * PairItem
         * @description Two claims side by side.
         */
        PairItem: {
            outcome: components["schemas"]["Outcome"];
            reason: string;
            pair: components["schemas"]["PairRow"];
        };
        /**
         * PairRow
         * @description Two claims side by side.
         */
        PairRow: {
            verdict: components["schemas"]["Verdict"];
            first: components["schemas"]["ClaimRow"];
            second: components["schemas"]["ClaimRow"];
        };
        /**
         * Polarity
         * @description Whether the text has it happen.
         * @enum {unknown}
         */
        Polarity: "affirmed" | "negated";
        /**
         * Quantity
         * @description A value with its unit, as the text gives it.
         */
        Quantity: {
            id: string;
            start: number;
            end: number;
            text: string;
            value: number | null;
            low: number | null;
            high: number | null;
            unit: string | null;
            comparator: components["schemas"]["Comparator"];
            of: string | null;
            reason: string;
        };
        /**
         * Quote
         * @description A span with the words it holds, as JSON shows it: {start, end, text}.
         */
        Quote: {
            start: number;
            end: number;
            text: string;
        };
        /**
         * RelationRow
         * @description One relation, ready to be read without its article.
         */
        RelationRow: {
            article: components["schemas"]["ArticleHead"];
            relation: components["schemas"]["riwaya.model.relation.Relation"];
            subject: components["schemas"]["Mention"] | null;
            object: components["schemas"]["Mention"] | null;
            timexes: components["schemas"]["Timex"][];
            voices: components["schemas"]["Voice"][];
            quote: components["schemas"]["Quote"];
        };
        /**
         * Role
         * @description Main roles of `packs/codebooks/roles.yaml`.
         * @enum {unknown}
         */
        Role: "antagonist" | "innocent" | "none" | "protagonist";
        /**
         * SearchAnswer
         * @description What a search found.
         */
        SearchAnswer: {
            rows: components["schemas"]["Hit"][];
            total: number;
            offset: number;
            limit: number;
            query: string;
            match: components["schemas"]["Nearness"];
            is_scattered: boolean;
            apart: number;
            suggestions: string[];
            named: string | null;
        };
        /**
         * SentenceRole
         * @description What the line is that a sentence stands in, by its shape.
         * @enum {unknown}
         */
        SentenceRole: "heading" | "item" | "link" | "prose" | "separator";
        /**
         * SentenceRow
         * @description Where a sentence stands.
         */
        SentenceRow: {
            start: number;
            end: number;
            role: components["schemas"]["SentenceRole"];
        };
        /**
         * Shown
         * @description What the filters leave, for a line in words.
         */
        Shown: {
            articles: number;
            of: number;
            outlets: number;
            begin: string | null;
            end: string | null;
        };
        /**
         * Side
         * @description One statement of a verdict.
         */
        Side: {
            article: components["schemas"]["ArticleHead"];
            quote: components["schemas"]["Quote"];
        };
        /**
         * SnapshotState
         * @description How far the making is.
         */
        SnapshotState: {
            state: components["schemas"]["State"];
            done: number;
            of: number;
            made_at: string | null;
            error: string | null;
        };
        /**
         * Snippet
         * @description A stretch of a text with what was found in it. Offsets count code points of the text, not of the stretch.
         */
        Snippet: {
            start: number;
            end: number;
            text: string;
            is_cut: boolean;
            highlights: components["schemas"]["Quote"][];
        };
        /**
         * Source
         * @description Who is made responsible for the content.
         */
        Source: {
            mention: string | null;
            start: number;
            end: number;
            text: string;
        };
        /**
         * Stance
         * @description What the cue does to the content.
         * @enum {unknown}
         */
        Stance: "distancing" | "endorsing" | "neutral";
        /**
         * State
         * @description How a snapshot stands to its store.
         * @enum {unknown}
         */
        State: "building" | "ready" | "stale";
        /**
         * Status
         * @description Whether the tie still holds, as the text has it.
         * @enum {unknown}
         */
        Status: "ended" | "ongoing";
        /**
         * Step
         * @description One figure on one word at one time.
         */
        Step: {
            claim: components["schemas"]["ClaimRow"];
            begin: string | null;
            end: string | null;
            cited: components["schemas"]["Cited"][];
            /** @default false */
            is_inferred: boolean;
            verdict: components["schemas"]["Verdict"] | null;
        };
        /**
         * Target
         * @description Words of an article, with what finds them again when its text changes.
         */
        Target: {
            article: string;
            start: number;
            end: number;
            text: string;
            before: string;
            after: string;
            sha256: string;
        };
        /**
         * Timeline
         * @description Events by day and type.
         */
        Timeline: {
            days: components["schemas"]["DayCount"][];
            total: number;
        };
        /**
         * Timex
         * @description A time expression with its TIMEX3 value.
         *
         *         Source: TimeML annotation guidelines 1.2.1, TIMEX3.
         */
        Timex: {
            id: string;
            start: number;
            end: number;
            text: string;
            type: components["schemas"]["TimexType"];
            value: string;
            begin: string | null;
            end_date: string | null;
            anchor: components["schemas"]["Anchor"];
            reason: string;
        };
        /**
         * TimexType
         * @description TIMEX3 types.
         * @enum {unknown}
         */
        TimexType: "DATE" | "DURATION" | "SET" | "TIME";
        /**
         * Totals
         * @description How much there is of what is shown.
         */
        Totals: {
            articles: number;
            outlets: number;
            events: number;
            claims: number;
            happenings: number;
            contradictions: number;
            reprints: number;
        };
        /**
         * Trail
         * @description Figures of one measure, place, holder and whole.
         */
        Trail: {
            measure: string;
            place: string | null;
            holder: string | null;
            whole: string | null;
            is_total: boolean;
            steps: components["schemas"]["Step"][];
        };
        /**
         * TypeCount
         * @description Events of one type.
         */
        TypeCount: {
            type: string;
            events: number;
            articles: number;
        };
        /**
         * Valence
         * @description The author's stance towards the entity.
         * @enum {unknown}
         */
        Valence: "favourable" | "mixed" | "neutral" | "unfavourable";
        /**
         * Verdict
         * @description An outcome and what it rests on; the same whichever record is named first.
         */
        Verdict: {
            outcome: components["schemas"]["Outcome"];
            differences: components["schemas"]["Difference"][];
            /** @default false */
            is_linked: boolean;
        };
        /**
         * VerdictItem
         * @description A verdict with the sentences of its statements.
         */
        VerdictItem: {
            verdict: components["schemas"]["VerdictRow"];
            left: components["schemas"]["Side"];
            right: components["schemas"]["Side"];
            clusters: string[];
        };
        /**
         * VerdictRow
         * @description One pair of statements, the earlier first.
         */
        VerdictRow: {
            left: components["schemas"]["Cited"];
            right: components["schemas"]["Cited"];
            relation: components["schemas"]["riwaya.compare.judged_pairs.Relation"];
            reason: string;
            /** @default 0 */
            worth: number;
            /** @default null */
            judged: string | null;
        };
        /**
         * Versions
         * @description What made an analysis, so that it can be redone or cited.
         */
        Versions: {
            code: string;
            pack: string;
            codebook: string;
            models: string | null;
        };
        /**
         * Voice
         * @description One step of a chain of attributions.
         */
        Voice: {
            attribution: components["schemas"]["Attribution"];
            mention: components["schemas"]["Mention"] | null;
        };
        /**
         * Who
         * @description Who asks.
         */
        Who: {
            name: string | null;
            role: string;
        };
        /**
         * Relation
         * @description How two statements stand to each other.
         * @enum {unknown}
         */
        "riwaya.compare.judged_pairs.Relation": "actor_contradiction" | "agreement" | "figure_contradiction" | "figure_update" | "not_comparable" | "occurrence_denied" | "outcome_contradiction" | "place_contradiction" | "time_contradiction";
        /**
         * Relation
         * @description A state between two mentions: who controls, besieges, supports.
         */
        "riwaya.model.relation.Relation": {
            id: string;
            type: string;
            subject: string | null;
            object: string | null;
            status: components["schemas"]["Status"];
            evidence: components["schemas"]["Quote"];
            polarity: components["schemas"]["Polarity"];
            modality: components["schemas"]["Modality"];
            timexes: string[];
            attribution: string | null;
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    about: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["About"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The store does not answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    overview: {
        parameters: {
            query?: {
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    snapshot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotState"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    articles: {
        parameters: {
            query?: {
                order?: components["schemas"]["Order"];
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description Rows to pass over. */
                offset?: number;
                /** @description Rows of the page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ArticleRow_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    article_analysis: {
        parameters: {
            query?: {
                /** @description As people corrected it. */
                judged?: boolean;
            };
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analysis"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    article_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    article_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleReading"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    article: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    search: {
        parameters: {
            query?: {
                by?: components["schemas"]["By"];
                measure?: string | null;
                role?: string | null;
                naming?: string | null;
                /** @description Words may stand anywhere. */
                apart?: boolean;
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description Rows to pass over. */
                offset?: number;
                /** @description Rows of the page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    events: {
        parameters: {
            query?: {
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description Rows to pass over. */
                offset?: number;
                /** @description Rows of the page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EventItem_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    relations: {
        parameters: {
            query?: {
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description Rows to pass over. */
                offset?: number;
                /** @description Rows of the page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RelationRow_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    claims: {
        parameters: {
            query?: {
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description Rows to pass over. */
                offset?: number;
                /** @description Rows of the page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ClaimRow_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    claim_pairs: {
        parameters: {
            query?: {
                outcome?: components["schemas"]["Outcome"][];
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description Rows to pass over. */
                offset?: number;
                /** @description Rows of the page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PairItem_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    figures: {
        parameters: {
            query?: {
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description Rows to pass over. */
                offset?: number;
                /** @description Rows of the page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Trail_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    loaded: {
        parameters: {
            query?: {
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description Rows to pass over. */
                offset?: number;
                /** @description Rows of the page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LoadedRow_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    frames: {
        parameters: {
            query?: {
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description Rows to pass over. */
                offset?: number;
                /** @description Rows of the page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FrameRow_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    attributions: {
        parameters: {
            query?: {
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description Rows to pass over. */
                offset?: number;
                /** @description Rows of the page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AttributionRow_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    event_timeline: {
        parameters: {
            query?: {
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    event_map: {
        parameters: {
            query?: {
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventMap"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    labels_: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["EntityLabel"];
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    codebooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: {
                            [key: string]: components["schemas"]["CodeLabel"];
                        };
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    codebook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["CodeLabel"];
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
}
