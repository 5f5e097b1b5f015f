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
         * Versions of code, packs and models, mode, and who is signed in
         * @description Versions of code, packs and models, mode, and who is signed in.
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
         * Totals, articles by outlet and day, events by type and place, the surest contradictions
         * @description Totals, articles by outlet and day, events by type and place, the surest contradictions.
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
    "/api/v1/articles/{article_id}/records/{record_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One record: what it names, why it is there, what people say of it, the pack's entries, how to cite it
         * @description One record: what it names, why it is there, what people say of it, the pack's entries, how to cite it.
         */
        get: operations["article_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}/span/{start}-{end}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Words by their code points, with the records there; where the text was revised since, the words cited
         * @description Words by their code points, with the records there; where the text was revised since, the words cited.
         */
        get: operations["article_span"];
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
    "/api/v1/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Actors, places and outlets of which a name begins so, what most articles mention first
         * @description Actors, places and outlets of which a name begins so, what most articles mention first.
         */
        get: operations["suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggest/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Words of the texts that begin so, those of most articles first
         * @description Words of the texts that begin so, those of most articles first.
         */
        get: operations["suggest_words"];
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
    "/api/v1/clusters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Happenings with who tells of them and the grade of evidence; one event asked for is enough
         * @description Happenings with who tells of them and the grade of evidence; one event asked for is enough.
         */
        get: operations["clusters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clusters/{cluster_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One happening: members, why they stand together, sources, grade, verdicts
         * @description One happening: members, why they stand together, sources, grade, verdicts.
         */
        get: operations["cluster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts side by side: of one `event`, or of all that the filters leave
         * @description Accounts side by side: of one `event`, or of all that the filters leave.
         */
        get: operations["accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pairs of statements, the surest first; `type` is a relation, filters hold for either side
         * @description Pairs of statements, the surest first; `type` is a relation, filters hold for either side.
         */
        get: operations["verdicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reprints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Groups of articles that carry one text, by the earliest copy
         * @description Groups of articles that carry one text, by the earliest copy.
         */
        get: operations["reprints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reprints/{article_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The copies of one article, and what each changes
         * @description The copies of one article, and what each changes.
         */
        get: operations["reprint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Outlets with what they cite, and the sources cited; `actor` asks for one of these
         * @description Outlets with what they cite, and the sources cited; `actor` asks for one of these.
         */
        get: operations["sources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Parties, persons and bodies that are named, most often first; `actor` asks for part of a name
         * @description Parties, persons and bodies that are named, most often first; `actor` asks for part of a name.
         */
        get: operations["actors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Places that are named, most often first; `place` asks for part of a name or a P-code
         * @description Places that are named, most often first; `place` asks for part of a name or a P-code.
         */
        get: operations["places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/actors/{entity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One actor: names, roles, partners, frames, over time
         * @description One actor: names, roles, partners, frames, over time.
         */
        get: operations["actor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/{entity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One place: where it lies, names, what happens there, by whom, over time
         * @description One place: where it lies, names, what happens there, by whom, over time.
         */
        get: operations["place"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/naming/{entity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Names of one entity by outlet, camp, month or year, with counts and shares
         * @description Names of one entity by outlet, camp, month or year, with counts and shares.
         */
        get: operations["naming"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/naming/{entity}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every use of a name with its sentence, of one cell of the matrix or of all
         * @description Every use of a name with its sentence, of one cell of the matrix or of all.
         */
        get: operations["naming_uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people said, the latest first, with what has become of it
         * @description What people said, the latest first, with what has become of it.
         */
        get: operations["judgements"];
        put?: never;
        /**
         * Takes what somebody says of the machine's work; it shows at once, and above it
         * @description Takes what somebody says of the machine's work; it shows at once, and above it.
         */
        post: operations["judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decisions worth a person's time that nobody took yet, the most urgent first
         * @description Decisions worth a person's time that nobody took yet, the most urgent first.
         */
        get: operations["review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/judgements/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a judgement would change; nothing is stored
         * @description What a judgement would change; nothing is stored.
         */
        post: operations["preview_judgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/judgements/{judgement_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a judgement back; it stays known, with who took it back and when
         * @description Takes a judgement back; it stays known, with who took it back and when.
         */
        post: operations["undo_judgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What second readers proposed, the oldest first; `/review` has those that can be decided now
         * @description What second readers proposed, the oldest first; `/review` has those that can be decided now.
         */
        get: operations["proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{proposal_id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that a proposal is not right; the same is not proposed again
         * @description Says that a proposal is not right; the same is not proposed again.
         */
        post: operations["dismiss_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{proposal_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back that a proposal was dismissed
         * @description Takes back that a proposal was dismissed.
         */
        post: operations["reopen_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was handed in, the latest first
         * @description What was handed in, the latest first.
         */
        get: operations["jobs"];
        put?: never;
        /**
         * Takes files, or one text, to be read and analysed; `GET /jobs/{id}` tells how far that is
         * @description Takes files, or one text, to be read and analysed; `GET /jobs/{id}` tells how far that is.
         */
        post: operations["hand_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a job is
         * @description How far a job is.
         */
        get: operations["job"];
        put?: never;
        post?: never;
        /**
         * Ends a job after the article that is being read; one that is over is forgotten. What was read stays
         * @description Ends a job after the article that is being read; one that is over is forgotten. What was read stays.
         */
        delete: operations["end_job"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/account.{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts side by side, as `GET /accounts` gives them, as a file
         * @description Accounts side by side, as `GET /accounts` gives them, as a file.
         */
        get: operations["export_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/acled.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events as `riwaya export acled` writes them, with the filters of the list of events
         * @description Events as `riwaya export acled` writes them, with the filters of the list of events.
         */
        get: operations["export_acled"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/plover.jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events as `riwaya export plover` writes them, with the filters of the list of events
         * @description Events as `riwaya export plover` writes them, with the filters of the list of events.
         */
        get: operations["export_plover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/events.geojson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events as `riwaya export geojson` writes them, with the filters of the list of events
         * @description Events as `riwaya export geojson` writes them, with the filters of the list of events.
         */
        get: operations["export_geojson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/ftm.jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events as `riwaya export ftm` writes them, with the filters of the list of events
         * @description Events as `riwaya export ftm` writes them, with the filters of the list of events.
         */
        get: operations["export_ftm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/dataset.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Articles as `riwaya export parquet` writes them, with the filters of the list of articles
         * @description Articles as `riwaya export parquet` writes them, with the filters of the list of articles.
         */
        get: operations["export_parquet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/cas.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Articles as `riwaya export cas` writes them, with the filters of the list of articles
         * @description Articles as `riwaya export cas` writes them, with the filters of the list of articles.
         */
        get: operations["export_cas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/webanno.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Articles as `riwaya export webanno` writes them, with the filters of the list of articles
         * @description Articles as `riwaya export webanno` writes them, with the filters of the list of articles.
         */
        get: operations["export_webanno"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/annotations.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Articles as `riwaya export annotations` writes them, with the filters of the list of articles
         * @description Articles as `riwaya export annotations` writes them, with the filters of the list of articles.
         */
        get: operations["export_annotations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/articles.bib": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Articles as `riwaya export bibtex` writes them, with the filters of the list of articles
         * @description Articles as `riwaya export bibtex` writes them, with the filters of the list of articles.
         */
        get: operations["export_bibtex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/articles.csl.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Articles as `riwaya export csl` writes them, with the filters of the list of articles
         * @description Articles as `riwaya export csl` writes them, with the filters of the list of articles.
         */
        get: operations["export_csl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{what}.{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A table of records, articles, actors, places or judgements, with the filters of the list of the same name
         * @description A table of records, articles, actors, places or judgements, with the filters of the list of the same name.
         */
        get: operations["export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description Who is signed in.
         */
        get: operations["session"];
        put?: never;
        /**
         * Begins a session; its token is in a cookie that no script can read
         * @description Begins a session; its token is in a cookie that no script can read.
         */
        post: operations["sign_in"];
        /**
         * Ends the session
         * @description Ends the session.
         */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Another password for who is signed in, which ends all their sessions
         * @description Another password for who is signed in, which ends all their sessions.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may sign in
         * @description Who may sign in.
         */
        get: operations["users"];
        put?: never;
        /**
         * Adds a user
         * @description Adds a user.
         */
        post: operations["add_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes a user with their sessions and keys; what they said and did stays
         * @description Removes a user with their sessions and keys; what they said and did stays.
         */
        delete: operations["remove_user"];
        options?: never;
        head?: never;
        /**
         * Another role, another password, or both; a new password ends the sessions of the user
         * @description Another role, another password, or both; a new password ends the sessions of the user.
         */
        patch: operations["change_user"];
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Keys by which programs ask; the keys themselves are kept nowhere
         * @description Keys by which programs ask; the keys themselves are kept nowhere.
         */
        get: operations["keys"];
        put?: never;
        /**
         * Makes a key for a user, and tells it this once
         * @description Makes a key for a user, and tells it this once.
         */
        post: operations["add_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes a key; what asks with it is refused from now on
         * @description Removes a key; what asks with it is refused from now on.
         */
        delete: operations["remove_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests that could change something, and what came of them, the latest first
         * @description Requests that could change something, and what came of them, the latest first.
         */
        get: operations["audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests by route and status, how long they took, articles, snapshot, jobs: text for Prometheus
         * @description Requests by route and status, how long they took, articles, snapshot, jobs.
         */
        get: operations["metrics"];
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
    "/api/v1/labels/used": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Labels of what the articles mention, with all outlets, agreements, wholes and camps: a small part of all
         * @description Labels of what the articles mention, with all outlets, agreements, wholes and camps: a small part of all.
         */
        get: operations["used_labels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boundaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The map of the pack as GeoJSON: land, borders, regions by P-code; without features where it has none
         * @description The map of the pack as GeoJSON: land, borders, regions by P-code; without features where it has none.
         */
        get: operations["boundaries_"];
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
            python: string | null;
            pack: components["schemas"]["PackInfo"];
            packs: string[];
            models: string | null;
            codebook: string;
            mode: components["schemas"]["Mode"];
            demo: boolean;
            who: components["schemas"]["Who"];
            csrf: string | null;
            tiles: string | null;
        };
        /**
         * Role
         * @description How far somebody may go; each may do what those before may.
         * @enum {unknown}
         */
        AccessRole: "admin" | "editor" | "reader";
        /**
         * Account
         * @description All that each side says of some happenings.
         */
        Account: {
            tellers: components["schemas"]["AccountsTeller"][];
            lines: components["schemas"]["AccountLine"][];
        };
        /**
         * AccountForm
         * @description How accounts are written.
         * @enum {string}
         */
        AccountForm: "md" | "json" | "html" | "pdf";
        /**
         * AccountLine
         * @description A row: one question with the answers of each teller.
         */
        AccountLine: {
            question: components["schemas"]["Question"];
            cells: components["schemas"]["Item"][][];
        };
        /**
         * AccountReport
         * @description All of an event, or of an actor, a place, a window of time.
         */
        AccountReport: {
            articles: components["schemas"]["ArticleHead"][];
            quoted: components["schemas"]["ArticleHead"][];
            timeline: components["schemas"]["TimelineLine"][];
            together: components["schemas"]["Account"] | null;
            accounts: components["schemas"]["HappeningAccount"][];
            trails: components["schemas"]["Trail"][];
            verdicts: components["schemas"]["VerdictRow"][];
        };
        /**
         * Teller
         * @description A column: one outlet, or one camp.
         */
        AccountsTeller: {
            group: string;
            articles: string[];
            texts: number;
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
            relations: components["schemas"]["Relation"][];
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
         * ApiKey
         * @description What lets a program ask for a user; the key itself is told once and kept nowhere.
         */
        ApiKey: {
            id: string;
            user: string;
            role: components["schemas"]["AccessRole"];
            label: string;
            added_at: string;
            expires_at: string | null;
            used_at: string | null;
        };
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
            voices: components["schemas"]["JoinedVoice"][];
            quote: components["schemas"]["Quote"];
        };
        /**
         * AuditRow
         * @description One request that could change something, and what came of it.
         */
        AuditRow: {
            number: number;
            at: string;
            who: string | null;
            way: string | null;
            client: string | null;
            method: string;
            path: string;
            status: number;
        };
        /**
         * Because
         * @description A rule, with what it was applied to.
         */
        Because: {
            rule: components["schemas"]["Rule"];
            /** @default null */
            of: string | null;
        };
        /**
         * Blame
         * @description A party that is said to have done it.
         */
        Blame: {
            party: string;
            actors: string[];
            sources: string[];
            by_parties: string[];
            accepts: string[];
            accepts_act: string[];
            rejects: string[];
            nearby: string[];
        };
        /**
         * Boundaries
         * @description A map as GeoJSON.
         */
        Boundaries: {
            /**
             * @default FeatureCollection
             * @enum {unknown}
             */
            type: "FeatureCollection";
            features: components["schemas"]["Feature"][];
        };
        /**
         * Casualties
         * @description Fields of `packs/codebooks/evidence-grades.yaml`; None: no source gives a figure.
         */
        Casualties: {
            killed_min: number | null;
            killed_max: number | null;
            injured_min: number | null;
            injured_max: number | null;
            children: number | null;
            women: number | null;
            men: number | null;
            figures: components["schemas"]["CasualtyFigure"][];
        };
        /**
         * CasualtyFigure
         * @description One figure as a text gives it.
         */
        CasualtyFigure: {
            field: string;
            low: number;
            high: number;
            article: string;
            quote: components["schemas"]["Quote"];
            source: string;
        };
        /**
         * Citation
         * @description How to cite words of an article.
         */
        Citation: {
            text: string;
            permalink: string;
            sha256: string;
        };
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
         * CitedSource
         * @description Whom articles have it from.
         */
        CitedSource: {
            entity: string | null;
            words: string;
            count: number;
            articles: number;
            outlets: string[];
            stances: {
                [key: string]: number;
            };
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
            voices: components["schemas"]["JoinedVoice"][];
            quote: components["schemas"]["Quote"];
        };
        /**
         * ClusterView
         * @description One happening with all that is known of it.
         */
        ClusterView: {
            id: string;
            happening: components["schemas"]["HappeningItem"] | null;
            members: components["schemas"]["Member"][];
            links: components["schemas"]["LinkRow"][];
            sources: components["schemas"]["SourcesRow"];
            evidence: components["schemas"]["GradeRow"];
            verdicts: components["schemas"]["VerdictItem"][];
        };
        /**
         * CodeLabel
         * @description What a code means.
         */
        CodeLabel: {
            ar: string;
            en: string | null;
            definition: string | null;
            definition_ar: string | null;
            note: string | null;
        };
        /**
         * Comparator
         * @description How the words hedge the value (`packs/codebooks/quantities.yaml`).
         * @enum {unknown}
         */
        Comparator: "about" | "at_least" | "at_most" | "dozens" | "exact" | "hundreds" | "less_than" | "more_than" | "several" | "thousands";
        /**
         * Completion
         * @description A word of the texts that begins as somebody types.
         */
        Completion: {
            word: string;
            articles: number;
        };
        /**
         * Credit
         * @description An agency and the words that credit it.
         */
        Credit: {
            agency: string;
            quote: components["schemas"]["Quote"];
        };
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
         * Division
         * @description A governorate or district that a place lies in.
         */
        Division: {
            pcode: string;
            place: string | null;
            label: components["schemas"]["Label"] | null;
        };
        /**
         * Drawn
         * @description What a feature is.
         * @enum {unknown}
         */
        Drawn: "border" | "land" | "region" | "region-border" | "tentative";
        /**
         * DrawnAs
         * @description Properties of a feature.
         */
        DrawnAs: {
            kind: components["schemas"]["Drawn"];
            /** @default null */
            pcode: string | null;
        };
        /**
         * Edit
         * @description What became of some words.
         * @enum {unknown}
         */
        Edit: "added" | "cut" | "respelt" | "reworded";
        /**
         * EntityKind
         * @description Which table of the pack has it.
         * @enum {unknown}
         */
        EntityKind: "actor" | "agreement" | "country" | "outlet" | "place";
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
         * EntityRow
         * @description An entity in a list.
         */
        EntityRow: {
            entity: string;
            mentions: number;
            articles: number;
            outlets: number;
            names: components["schemas"]["NameCount"][];
            location: components["schemas"]["Location"] | null;
        };
        /**
         * EntityView
         * @description One actor.
         */
        EntityView: {
            entity: string;
            mentions: number;
            articles: number;
            outlets: {
                [key: string]: number;
            };
            over_time: components["schemas"]["MonthCount"][];
            names: components["schemas"]["NameCount"][];
            roles: components["schemas"]["RoleCount"][];
            partners: components["schemas"]["Partner"][];
            places: components["schemas"]["PlaceCount"][];
            frames: components["schemas"]["Framing"] | null;
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
         * Told
         * @description By what in the analysis a happening is told.
         * @enum {unknown}
         */
        EventMentionTold: "cue" | "event" | "word";
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
            voices: components["schemas"]["JoinedVoice"][];
            quote: components["schemas"]["Quote"];
        };
        /**
         * Evidence
         * @description A cluster's sources and what follows from them.
         */
        Evidence: {
            cluster: string;
            count: components["schemas"]["SourceCount"];
            grade: components["schemas"]["Grade"] | null;
            finding: components["schemas"]["Finding"];
            by: string[];
            blames: components["schemas"]["Blame"][];
            party_view: components["schemas"]["PartyView"];
            raised_by: components["schemas"]["EvidenceRecordsChange"][];
            lowered_by: components["schemas"]["EvidenceRecordsChange"][];
            casualties: components["schemas"]["Casualties"] | null;
        };
        /**
         * Change
         * @description What would raise or lower a grade.
         * @enum {unknown}
         */
        EvidenceRecordsChange: "admission" | "bystander" | "fighters" | "names" | "one_party" | "other_party" | "second_source" | "shared_root" | "who_did_it" | "withdrawal";
        /**
         * ExportForm
         * @description How it is written.
         * @enum {string}
         */
        ExportForm: "csv" | "jsonl";
        /**
         * ExportKind
         * @description What there is to take along.
         * @enum {string}
         */
        ExportKind: "events" | "relations" | "claims" | "loaded" | "frames" | "actors" | "places" | "judgements" | "articles";
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
         * Feature
         * @description One feature of GeoJSON.
         */
        Feature: {
            /**
             * @default Feature
             * @enum {unknown}
             */
            type: "Feature";
            properties: components["schemas"]["DrawnAs"];
            geometry: components["schemas"]["Geometry"];
        };
        /**
         * Step
         * @description One figure on one word at one time.
         */
        FigureTrailsStep: {
            claim: components["schemas"]["ClaimRow"];
            begin: string | null;
            end: string | null;
            cited: components["schemas"]["Cited"][];
            /** @default false */
            is_inferred: boolean;
            verdict: components["schemas"]["Verdict"] | null;
        };
        /**
         * Finding
         * @description Why a cluster has its grade, or none.
         * @enum {unknown}
         */
        Finding: "admitted" | "agreed" | "excluded" | "no_harm" | "nobody_blamed" | "not_affirmed" | "one_blames" | "one_source" | "parties_only";
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
            role: components["schemas"]["FrameRole"];
            fine: string[];
            valence: components["schemas"]["Valence"];
            evidence: components["schemas"]["Quote"][];
            reason: string;
        };
        /**
         * Role
         * @description Main roles of `packs/codebooks/roles.yaml`.
         * @enum {unknown}
         */
        FrameRole: "antagonist" | "innocent" | "none" | "protagonist";
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
         * FrameUse
         * @description A frame and where it stands.
         */
        FrameUse: {
            article: components["schemas"]["ArticleHead"];
            frame: components["schemas"]["Frame"];
        };
        /**
         * Framing
         * @description One entity by group.
         */
        Framing: {
            entity: string;
            count: number;
            cells: components["schemas"]["FramingCell"][];
        };
        /**
         * FramingCell
         * @description How one group casts an entity.
         */
        FramingCell: {
            group: string;
            count: number;
            roles: {
                [key: string]: number;
            };
            valences: {
                [key: string]: number;
            };
            fine: [
                string,
                number
            ][];
            example: components["schemas"]["FrameUse"];
        };
        /**
         * Geometry
         * @description Points as GeoJSON nests them: longitude, latitude.
         */
        Geometry: {
            /** @enum {unknown} */
            type: "MultiLineString" | "MultiPolygon" | "Polygon";
            coordinates: unknown[];
        };
        /**
         * Grade
         * @description Grades that are given by machine.
         * @enum {unknown}
         */
        Grade: "confirmed" | "contested" | "fair" | "weak";
        /**
         * GradeRow
         * @description `riwaya.compare.evidence_records.Evidence` without its sources.
         */
        GradeRow: {
            grade: components["schemas"]["Grade"] | null;
            finding: components["schemas"]["Finding"];
            by: string[];
            blames: components["schemas"]["Blame"][];
            party_view: components["schemas"]["PartyView"];
            raised_by: components["schemas"]["EvidenceRecordsChange"][];
            lowered_by: components["schemas"]["EvidenceRecordsChange"][];
            casualties: components["schemas"]["Casualties"] | null;
        };
        /**
         * HappeningAccount
         * @description One happening as each side tells it.
         */
        HappeningAccount: {
            happening: components["schemas"]["TimelineLine"];
            evidence: components["schemas"]["Evidence"];
            account: components["schemas"]["Account"];
            trails: components["schemas"]["Trail"][];
            verdicts: components["schemas"]["VerdictRow"][];
        };
        /**
         * HappeningChange
         * @description Clusters that would change.
         */
        HappeningChange: {
            before: components["schemas"]["PreviewsTold"][];
            after: components["schemas"]["PreviewsTold"][];
        };
        /**
         * HappeningItem
         * @description A happening in a list.
         */
        HappeningItem: {
            id: string;
            begin: string | null;
            end: string | null;
            is_dated: boolean;
            is_speech: boolean;
            best: components["schemas"]["EventRow"];
            mentions: number;
            articles: string[];
            outlets: string[];
            grade: components["schemas"]["Grade"] | null;
            finding: components["schemas"]["Finding"];
            least: number;
            most: number;
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
         * Item
         * @description One answer; what is not part of it is None.
         */
        Item: {
            key: string;
            /** @default null */
            entity: string | null;
            /** @default null */
            code: string | null;
            /** @default null */
            naming: components["schemas"]["Naming"] | null;
            /** @default null */
            begin: string | null;
            /** @default null */
            end: string | null;
            /** @default null */
            polarity: components["schemas"]["Polarity"] | null;
            /** @default null */
            modality: components["schemas"]["Modality"] | null;
            /** @default null */
            claim: components["schemas"]["Claim"] | null;
            /** @default null */
            quantity: components["schemas"]["Quantity"] | null;
            /** @default [] */
            voices: components["schemas"]["JoinedVoice"][];
            cited: components["schemas"]["Cited"][];
        };
        /**
         * Job
         * @description Files to be read and analysed.
         */
        Job: {
            id: string;
            by: string;
            at: string;
            state: components["schemas"]["JobState"];
            files: string[];
            outlet: string | null;
            published: string | null;
            /** @default null */
            began_at: string | null;
            /** @default null */
            ended_at: string | null;
            /** @default 0 */
            file: number;
            /** @default 0 */
            done: number;
            /** @default 0 */
            new: number;
            /** @default 0 */
            updated: number;
            /** @default 0 */
            unchanged: number;
            /** @default 0 */
            refused: number;
            /** @default [] */
            articles: string[];
            /** @default [] */
            issues: components["schemas"]["JobIssue"][];
            /** @default null */
            error: string | null;
        };
        /**
         * JobIssue
         * @description What was noticed of an article, or why a file became none.
         */
        JobIssue: {
            where: string;
            line: number | null;
            code: string;
            message: string;
        };
        /**
         * JobState
         * @description How far a job is.
         * @enum {unknown}
         */
        JobState: "cancelled" | "done" | "failed" | "interrupted" | "queued" | "running";
        /**
         * Voice
         * @description One step of a chain of attributions.
         */
        JoinedVoice: {
            attribution: components["schemas"]["Attribution"];
            mention: components["schemas"]["Mention"] | null;
        };
        /**
         * Relation
         * @description How two statements stand to each other.
         * @enum {unknown}
         */
        JudgedPairsRelation: "actor_contradiction" | "agreement" | "figure_contradiction" | "figure_update" | "not_comparable" | "occurrence_denied" | "outcome_contradiction" | "place_contradiction" | "time_contradiction";
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
         * JudgementItem
         * @description A judgement with what has become of it.
         */
        JudgementItem: {
            judgement: components["schemas"]["Judgement"];
            standing: components["schemas"]["Standing"];
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
         * Label
         * @description Neutral label for the interface; never written into a text.
         */
        Label: {
            en: string;
            ar: string;
        };
        /**
         * Language
         * @description Of headings and words between the quotes.
         * @enum {string}
         */
        Language: "ar" | "en";
        /**
         * LinkRow
         * @description Why a member stands in its cluster.
         */
        LinkRow: {
            left: components["schemas"]["Cited"];
            right: components["schemas"]["Cited"];
            score: number;
            reason: string;
            said: components["schemas"]["Judgement"] | null;
        };
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
            voices: components["schemas"]["JoinedVoice"][];
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
         * MadeKey
         * @description A key that was made.
         */
        MadeKey: {
            key: components["schemas"]["ApiKey"];
            secret: string;
        };
        /**
         * Manner
         * @description How a teller tells of a happening, the plainest first.
         * @enum {unknown}
         */
        Manner: "denied" | "told" | "unreal";
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
         * Member
         * @description Words that tell of a happening.
         */
        Member: {
            article: components["schemas"]["ArticleHead"];
            trigger: components["schemas"]["Quote"];
            told: components["schemas"]["EventMentionTold"];
            event: string | null;
            quote: components["schemas"]["Quote"];
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
         * Mode
         * @description Who may ask.
         * @enum {unknown}
         */
        Mode: "login" | "loopback" | "public";
        /**
         * MonthCount
         * @description How often an entity is named in a month.
         */
        MonthCount: {
            month: string;
            mentions: number;
            articles: number;
        };
        /**
         * Name
         * @description One form of a name and who uses it.
         */
        Name: {
            form: string;
            /** @default neutral */
            naming: components["schemas"]["Naming"];
            /** @default [] */
            camps: string[];
            /** @default null */
            since: string | null;
            /** @default null */
            until: string | null;
            /** @default false */
            short: boolean;
            /** @default false */
            metonym: boolean;
            /** @default false */
            homograph: boolean;
            /** @default false */
            sectarian: boolean;
            /** @default null */
            context: string | null;
            /** @default null */
            note: string | null;
        };
        /**
         * NameCount
         * @description How often an entity is called so.
         */
        NameCount: {
            name: string;
            naming: components["schemas"]["Naming"];
            count: number;
        };
        /**
         * NameRow
         * @description One name of one entity.
         */
        NameRow: {
            name: string;
            naming: components["schemas"]["Naming"];
            count: number;
            cells: components["schemas"]["NamingCell"][];
            forms: [
                string,
                number
            ][];
        };
        /**
         * NameUse
         * @description One mention as the use of a name.
         */
        NameUse: {
            article: components["schemas"]["ArticleHead"];
            entity: string;
            name: string;
            mention: components["schemas"]["Mention"];
            words: string;
            voice: components["schemas"]["NameUsesVoice"];
            quote: components["schemas"]["Quote"];
        };
        /**
         * Voice
         * @description Whose words a name is.
         * @enum {unknown}
         */
        NameUsesVoice: "own" | "quoted";
        /**
         * Naming
         * @description What the chosen name does, as a property of the name and its user, never of the entity.
         * @enum {unknown}
         */
        Naming: "contested" | "honorific" | "neutral" | "pejorative";
        /**
         * NamingCell
         * @description How one group uses one name.
         */
        NamingCell: {
            group: string;
            count: number;
            share: number;
            articles: number;
            example: components["schemas"]["NameUse"];
        };
        /**
         * NamingGroup
         * @description How often a group names an entity at all.
         */
        NamingGroup: {
            group: string;
            count: number;
            articles: number;
        };
        /**
         * NamingMatrix
         * @description All names of one entity by group.
         */
        NamingMatrix: {
            entity: string;
            count: number;
            groups: components["schemas"]["NamingGroup"][];
            names: components["schemas"]["NameRow"][];
        };
        /**
         * Nearness
         * @description How words without quotation marks have to stand.
         * @enum {unknown}
         */
        Nearness: "phrase" | "words";
        /**
         * NewKey
         * @description A key to be made.
         */
        NewKey: {
            user: string;
            role: components["schemas"]["AccessRole"];
            label: string;
            /** @default null */
            days: number | null;
        };
        /**
         * NewPassword
         * @description Another password; all sessions end, this one too.
         */
        NewPassword: {
            old: string;
            new: string;
        };
        /**
         * NewUser
         * @description Somebody to be added.
         */
        NewUser: {
            name: string;
            password: string;
            role: components["schemas"]["AccessRole"];
        };
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
         * OutletRow
         * @description Who publishes.
         */
        OutletRow: {
            outlet: string;
            camps: string[];
            country: string | null;
            alignment: string | null;
            alignment_ar: string | null;
            agency: boolean;
            articles: number;
            begin: string | null;
            end: string | null;
            attributions: number;
            hidden: number;
            reprints: number;
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
         * PackEntry
         * @description What the pack has of an entity that a record names.
         */
        PackEntry: {
            entity: string;
            label_ar: string;
            label_en: string;
            type: string | null;
            camps: string[];
            names: components["schemas"]["Name"][];
            wikidata: string | null;
            source: string | null;
            note: string | null;
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
         * Page[ApiKey]
         * @description Some rows of a list.
         */
        Page_ApiKey_: {
            rows: components["schemas"]["ApiKey"][];
            total: number;
            offset: number;
            limit: number;
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
         * Page[AuditRow]
         * @description Some rows of a list.
         */
        Page_AuditRow_: {
            rows: components["schemas"]["AuditRow"][];
            total: number;
            offset: number;
            limit: number;
        };
        /**
         * Page[CitedSource]
         * @description Some rows of a list.
         */
        Page_CitedSource_: {
            rows: components["schemas"]["CitedSource"][];
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
         * Page[EntityRow]
         * @description Some rows of a list.
         */
        Page_EntityRow_: {
            rows: components["schemas"]["EntityRow"][];
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
         * Page[HappeningItem]
         * @description Some rows of a list.
         */
        Page_HappeningItem_: {
            rows: components["schemas"]["HappeningItem"][];
            total: number;
            offset: number;
            limit: number;
        };
        /**
         * Page[Job]
         * @description Some rows of a list.
         */
        Page_Job_: {
            rows: components["schemas"]["Job"][];
            total: number;
            offset: number;
            limit: number;
        };
        /**
         * Page[JudgementItem]
         * @description Some rows of a list.
         */
        Page_JudgementItem_: {
            rows: components["schemas"]["JudgementItem"][];
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
         * Page[NameUse]
         * @description Some rows of a list.
         */
        Page_NameUse_: {
            rows: components["schemas"]["NameUse"][];
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
         * Page[ProposalRow]
         * @description Some rows of a list.
         */
        Page_ProposalRow_: {
            rows: components["schemas"]["ProposalRow"][];
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
         * Page[ReprintGroup]
         * @description Some rows of a list.
         */
        Page_ReprintGroup_: {
            rows: components["schemas"]["ReprintGroup"][];
            total: number;
            offset: number;
            limit: number;
        };
        /**
         * Page[ReviewItem]
         * @description Some rows of a list.
         */
        Page_ReviewItem_: {
            rows: components["schemas"]["ReviewItem"][];
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
         * Page[User]
         * @description Some rows of a list.
         */
        Page_User_: {
            rows: components["schemas"]["User"][];
            total: number;
            offset: number;
            limit: number;
        };
        /**
         * Page[VerdictItem]
         * @description Some rows of a list.
         */
        Page_VerdictItem_: {
            rows: components["schemas"]["VerdictItem"][];
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
         * Partner
         * @description Somebody with whom an entity stands in events of one type.
         */
        Partner: {
            entity: string;
            type: string;
            does: number;
            suffers: number;
            articles: number;
        };
        /**
         * PartyCount
         * @description How often somebody takes part in events of a place.
         */
        PartyCount: {
            entity: string;
            does: number;
            suffers: number;
        };
        /**
         * PartyRole
         * @description Why a source is no bystander.
         * @enum {unknown}
         */
        PartyRole: "actor" | "belligerent" | "recipient" | "side" | "untold";
        /**
         * PartyView
         * @description What the blamed say of it, as far as a machine reads it.
         * @enum {unknown}
         */
        PartyView: "credible" | "non_credible" | "not_assessed";
        /**
         * Pasted
         * @description One text.
         */
        Pasted: {
            text: string;
            /** @default null */
            title: string | null;
            /** @default null */
            outlet: string | null;
            /** @default null */
            published: string | null;
            /** @default null */
            url: string | null;
            /** @default null */
            id: string | null;
            /** @default null */
            by: string | null;
        };
        /**
         * PlaceCount
         * @description Events of an entity at a place.
         */
        PlaceCount: {
            place: string;
            events: number;
        };
        /**
         * PlaceView
         * @description One place.
         */
        PlaceView: {
            entity: string;
            location: components["schemas"]["Location"] | null;
            lies_in: components["schemas"]["Division"][];
            mentions: number;
            articles: number;
            outlets: {
                [key: string]: number;
            };
            over_time: components["schemas"]["MonthCount"][];
            names: components["schemas"]["NameCount"][];
            types: {
                [key: string]: number;
            };
            actors: components["schemas"]["PartyCount"][];
        };
        /**
         * Polarity
         * @description Whether the text has it happen.
         * @enum {unknown}
         */
        Polarity: "affirmed" | "negated";
        /**
         * Position
         * @description What a telling does to the happening.
         * @enum {unknown}
         */
        Position: "affirms" | "denies" | "open";
        /**
         * Preview
         * @description What a judgement would do; nothing is stored.
         */
        Preview: {
            judgement: components["schemas"]["Judgement"];
            overrules: string[];
            records: components["schemas"]["RecordChange"][];
            happenings: components["schemas"]["HappeningChange"] | null;
        };
        /**
         * Teller
         * @description A mention of a happening.
         */
        PreviewsTeller: {
            article: string;
            trigger: components["schemas"]["Quote"];
        };
        /**
         * Told
         * @description A cluster, in short.
         */
        PreviewsTold: {
            cluster: string;
            articles: number;
            members: components["schemas"]["PreviewsTeller"][];
        };
        /**
         * PrimarySource
         * @description One source, however many articles print it.
         */
        PrimarySource: {
            key: string;
            kind: components["schemas"]["SourceKind"];
            name: string;
            parts: string[];
            camps: string[];
            party: components["schemas"]["PartyRole"] | null;
            position: components["schemas"]["Position"];
            tellings: components["schemas"]["Telling"][];
        };
        /**
         * Proposal
         * @description One judgement that a second reader suggests. It changes nothing before a person accepts it.
         */
        Proposal: {
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
            reading: string;
            model: string;
            host: string;
            prompt: string;
            at: string;
            /** @default null */
            decided_by: string | null;
            /** @default null */
            decided_at: string | null;
            /** @default null */
            judgement: string | null;
        };
        /**
         * ProposalItem
         * @description A proposal that waits for a decision.
         */
        ProposalItem: {
            proposal: components["schemas"]["Proposal"];
            article: components["schemas"]["ArticleHead"];
            quote: components["schemas"]["Quote"];
            focus: components["schemas"]["Span"];
            places: string[];
            record: string | null;
        };
        /**
         * ProposalRow
         * @description A proposal with what has become of it.
         */
        ProposalRow: {
            proposal: components["schemas"]["Proposal"];
            state: components["schemas"]["ProposalState"];
        };
        /**
         * ProposalState
         * @description What has become of a proposal.
         * @enum {unknown}
         */
        ProposalState: "accepted" | "dismissed" | "open";
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
         * Question
         * @description The rows of an account, in their order.
         * @enum {unknown}
         */
        Question: "how_many" | "loaded" | "names" | "outcome" | "what" | "when" | "where" | "who" | "whom" | "word_of";
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
         * RecordChange
         * @description A record that would change.
         */
        RecordChange: {
            article: string;
            layer: string;
            id: string;
            words: string;
            before: Record<string, never> | null;
            after: Record<string, never> | null;
            names: {
                [key: string]: string;
            };
        };
        /**
         * RecordRef
         * @description A record of an article.
         */
        RecordRef: {
            layer: string;
            id: string;
        };
        /**
         * RecordView
         * @description One record; the field of its layer holds it, with all that its ids name.
         */
        RecordView: {
            id: string;
            layer: string;
            reason: string;
            score: number | null;
            quote: components["schemas"]["Quote"];
            judged: components["schemas"]["Judgement"][];
            versions: components["schemas"]["Versions"];
            citation: components["schemas"]["Citation"];
            entries: components["schemas"]["PackEntry"][];
            cluster: components["schemas"]["EventCluster"] | null;
            /** @default null */
            mention: components["schemas"]["Mention"] | null;
            /** @default null */
            timex: components["schemas"]["Timex"] | null;
            /** @default null */
            quantity: components["schemas"]["Quantity"] | null;
            /** @default null */
            attribution: components["schemas"]["AttributionRow"] | null;
            /** @default null */
            event: components["schemas"]["EventRow"] | null;
            /** @default null */
            relation: components["schemas"]["RelationRow"] | null;
            /** @default null */
            claim: components["schemas"]["ClaimRow"] | null;
            /** @default null */
            frame: components["schemas"]["FrameRow"] | null;
            /** @default null */
            loaded: components["schemas"]["LoadedRow"] | null;
        };
        /**
         * Relation
         * @description A state between two mentions: who controls, besieges, supports.
         */
        Relation: {
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
        /**
         * RelationRow
         * @description One relation, ready to be read without its article.
         */
        RelationRow: {
            article: components["schemas"]["ArticleHead"];
            relation: components["schemas"]["Relation"];
            subject: components["schemas"]["Mention"] | null;
            object: components["schemas"]["Mention"] | null;
            timexes: components["schemas"]["Timex"][];
            voices: components["schemas"]["JoinedVoice"][];
            quote: components["schemas"]["Quote"];
        };
        /**
         * Reprint
         * @description One article of a group.
         */
        Reprint: {
            article: components["schemas"]["ArticleHead"];
            overlap: number;
            credits: components["schemas"]["Credit"][];
        };
        /**
         * ReprintGroup
         * @description Articles that carry the same text, the earliest copy first.
         */
        ReprintGroup: {
            id: string;
            members: components["schemas"]["Reprint"][];
        };
        /**
         * ReprintView
         * @description Copies of one text and what each changes.
         */
        ReprintView: {
            group: components["schemas"]["ReprintGroup"];
            changes: {
                [key: string]: components["schemas"]["WordDiffChange"][];
            };
        };
        /**
         * ReviewItem
         * @description One decision; the field of its sort holds it.
         */
        ReviewItem: {
            sort: components["schemas"]["Sort"];
            urgency: number;
            reason: string;
            /** @default null */
            event: components["schemas"]["EventItem"] | null;
            /** @default null */
            verdict: components["schemas"]["VerdictItem"] | null;
            /** @default null */
            link: components["schemas"]["LinkRow"] | null;
            /** @default null */
            proposal: components["schemas"]["ProposalItem"] | null;
            /** @default [] */
            quotes: components["schemas"]["Quote"][];
            /** @default [] */
            articles: components["schemas"]["ArticleHead"][];
        };
        /**
         * RoleCount
         * @description In events of one type.
         */
        RoleCount: {
            type: string;
            does: number;
            suffers: number;
        };
        /**
         * Rule
         * @description Why a telling counts for a source.
         * @enum {unknown}
         */
        Rule: "credited" | "forwarded" | "kin" | "named" | "own_voice" | "quotes_outlet" | "reporter" | "reprint" | "rests_on" | "same_words" | "speaks" | "unnamed";
        /**
         * Say
         * @description What somebody says; the commands of `riwaya judge`.
         * @enum {unknown}
         */
        Say: "add" | "merge" | "no_record" | "not_same" | "same" | "split" | "wrong";
        /**
         * Saying
         * @description What somebody says of the machine's work.
         */
        Saying: {
            say: components["schemas"]["Say"];
            /** @default [] */
            places: string[];
            /** @default [] */
            clusters: string[];
            /** @default null */
            layer: string | null;
            /** @default {} */
            labels: {
                [key: string]: string | null;
            };
            /** @default null */
            note: string | null;
            /** @default null */
            by: string | null;
            /** @default null */
            proposal: string | null;
        };
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
         * SessionView
         * @description Who is signed in.
         */
        SessionView: {
            who: components["schemas"]["Who"];
            csrf: string | null;
            /** @default null */
            expires_at: string | null;
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
         * SignIn
         * @description Who wants to sign in.
         */
        SignIn: {
            name: string;
            password: string;
        };
        /**
         * Step
         * @description What is being done.
         * @enum {unknown}
         */
        SnapshotMakerStep: "clustering" | "judging" | "reading";
        /**
         * SnapshotState
         * @description How far the making is.
         */
        SnapshotState: {
            state: components["schemas"]["State"];
            step: components["schemas"]["SnapshotMakerStep"];
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
         * Sort
         * @description What there is to decide.
         * @enum {unknown}
         */
        Sort: "event" | "link" | "proposal" | "verdict";
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
         * SourceCount
         * @description The sources of a cluster.
         */
        SourceCount: {
            articles: number;
            outlets: number;
            independent: components["schemas"]["PrimarySource"][];
            parties: components["schemas"]["PrimarySource"][];
            others: components["schemas"]["PrimarySource"][];
        };
        /**
         * SourceKind
         * @description What a source is.
         * @enum {unknown}
         */
        SourceKind: "activist" | "agency" | "document" | "expert" | "medic" | "monitor" | "official" | "organisation" | "other" | "outlet" | "party" | "person" | "unnamed" | "unnamed_official" | "witness";
        /**
         * Sources
         * @description Outlets, and those they cite.
         */
        Sources: {
            outlets: components["schemas"]["OutletRow"][];
            cited: components["schemas"]["Page_CitedSource_"];
        };
        /**
         * SourcesRow
         * @description `riwaya.compare.tellings.SourceCount` with its sums.
         */
        SourcesRow: {
            articles: number;
            outlets: number;
            least: number;
            most: number;
            independent: components["schemas"]["PrimarySource"][];
            parties: components["schemas"]["PrimarySource"][];
            others: components["schemas"]["PrimarySource"][];
        };
        /**
         * Span
         * @description Half-open range of code points `[start, end)` in `Article.text`; never empty.
         */
        Span: {
            start: number;
            end: number;
        };
        /**
         * SpanView
         * @description Words of an article.
         */
        SpanView: {
            article: components["schemas"]["ArticleHead"];
            start: number;
            end: number;
            text: string;
            quote: components["schemas"]["Quote"];
            citation: components["schemas"]["Citation"];
            revision: number | null;
            now: components["schemas"]["Quote"] | null;
            records: components["schemas"]["RecordRef"][];
        };
        /**
         * Stance
         * @description What the cue does to the content.
         * @enum {unknown}
         */
        Stance: "distancing" | "endorsing" | "neutral";
        /**
         * Standing
         * @description What has become of a judgement.
         * @enum {unknown}
         */
        Standing: "holds" | "lost_words" | "no_article" | "no_record_there" | "overruled" | "undone";
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
         * Suggestion
         * @description What a beginning may mean; it is called by its neutral label, whichever of its names was typed.
         */
        Suggestion: {
            entity: string;
            kind: components["schemas"]["EntityKind"];
            label_ar: string;
            label_en: string;
            articles: number;
        };
        /**
         * Taken
         * @description A judgement that was stored.
         */
        Taken: {
            judgement: components["schemas"]["Judgement"];
            overrules: string[];
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
         * Telling
         * @description One member of a cluster with the source it rests on.
         */
        Telling: {
            article: string;
            outlet: string | null;
            trigger: components["schemas"]["Quote"];
            root: string;
            kind: components["schemas"]["SourceKind"];
            name: string;
            voice: components["schemas"]["Quote"][];
            position: components["schemas"]["Position"];
            is_doubted: boolean;
            actors: string[];
            recipients: string[];
            /** @default false */
            hits_things: boolean;
            because: components["schemas"]["Because"][];
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
         * TimelineLine
         * @description A happening and who tells of it.
         */
        TimelineLine: {
            id: string;
            begin: string | null;
            end: string | null;
            is_dated: boolean;
            is_speech: boolean;
            best: components["schemas"]["EventRow"];
            articles: string[];
            manners: {
                [key: string]: components["schemas"]["Manner"];
            };
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
            steps: components["schemas"]["FigureTrailsStep"][];
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
         * Undoing
         * @description Who takes a judgement back.
         */
        Undoing: {
            /** @default null */
            by: string | null;
        };
        /**
         * User
         * @description Somebody who may sign in.
         */
        User: {
            name: string;
            role: components["schemas"]["AccessRole"];
            added_at: string;
            changed_at: string;
        };
        /**
         * UserChange
         * @description What changes of a user; None: it stays.
         */
        UserChange: {
            /** @default null */
            role: components["schemas"]["AccessRole"] | null;
            /** @default null */
            password: string | null;
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
            relation: components["schemas"]["JudgedPairsRelation"];
            reason: string;
            /** @default 0 */
            worth: number;
            /** @default null */
            score: number | null;
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
         * VoiceChoice
         * @description Whose uses of names count.
         * @enum {string}
         */
        VoiceChoice: "own" | "quoted" | "all";
        /**
         * Who
         * @description Who asks.
         */
        Who: {
            name: string | null;
            role: components["schemas"]["AccessRole"] | null;
        };
        /**
         * Change
         * @description Words in which two texts differ.
         */
        WordDiffChange: {
            edit: components["schemas"]["Edit"];
            before: components["schemas"]["Quote"] | null;
            after: components["schemas"]["Quote"] | null;
        };
        /**
         * Order
         * @description By day of publication.
         * @enum {string}
         */
        riwaya__api__routes__articles__Order: "newest" | "oldest";
        /**
         * Order
         * @description Which happenings come first.
         * @enum {string}
         */
        riwaya__api__routes__clusters__Order: "day" | "tellers";
        /**
         * By
         * @description What makes a group.
         * @enum {string}
         */
        riwaya__compare__groups__By: "outlet" | "camp" | "month" | "year";
        /**
         * By
         * @description What makes an article a hit.
         * @enum {string}
         */
        riwaya__search__ways__By: "words" | "meaning" | "both";
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
    article_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
                record_id: string;
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
                    "application/json": components["schemas"]["RecordView"];
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
    article_span: {
        parameters: {
            query?: {
                /** @description First letters of the digest of the text cited. */
                sha256?: string | null;
            };
            header?: never;
            path: {
                article_id: string;
                start: number;
                end: number;
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
                    "application/json": components["schemas"]["SpanView"];
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
    articles: {
        parameters: {
            query?: {
                order?: components["schemas"]["riwaya__api__routes__articles__Order"];
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
                    "text/plain": string;
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
                by?: components["schemas"]["riwaya__search__ways__By"];
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
    suggest: {
        parameters: {
            query: {
                /** @description The beginning of a word of a name. */
                q: string;
                limit?: number;
                /** @description Of which kinds; all when left out. */
                kind?: components["schemas"]["EntityKind"][];
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
                    "application/json": components["schemas"]["Suggestion"][];
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
    suggest_words: {
        parameters: {
            query: {
                /** @description The beginning of a word. */
                q: string;
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
                    "application/json": components["schemas"]["Completion"][];
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
                /** @description To whom it is done. */
                recipient?: string | null;
                /** @description Who does it, or to whom it is done. */
                party?: string | null;
                /** @description Words of its sentence, or of the labels of who takes part. */
                words?: string | null;
                /** @description First day of the event, as the text gives it. */
                told_begin?: string | null;
                /** @description Last day of the event. */
                told_end?: string | null;
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
                /** @description To whom it is done. */
                recipient?: string | null;
                /** @description Who does it, or to whom it is done. */
                party?: string | null;
                /** @description Words of its sentence, or of the labels of who takes part. */
                words?: string | null;
                /** @description First day of the event, as the text gives it. */
                told_begin?: string | null;
                /** @description Last day of the event. */
                told_end?: string | null;
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
                /** @description To whom it is done. */
                recipient?: string | null;
                /** @description Who does it, or to whom it is done. */
                party?: string | null;
                /** @description Words of its sentence, or of the labels of who takes part. */
                words?: string | null;
                /** @description First day of the event, as the text gives it. */
                told_begin?: string | null;
                /** @description Last day of the event. */
                told_end?: string | null;
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
    clusters: {
        parameters: {
            query?: {
                /** @description Articles that tell of it, at least. */
                least?: number;
                /** @description Which come first. */
                order?: components["schemas"]["riwaya__api__routes__clusters__Order"];
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description To whom it is done. */
                recipient?: string | null;
                /** @description Who does it, or to whom it is done. */
                party?: string | null;
                /** @description Words of its sentence, or of the labels of who takes part. */
                words?: string | null;
                /** @description First day of the event, as the text gives it. */
                told_begin?: string | null;
                /** @description Last day of the event. */
                told_end?: string | null;
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
                    "application/json": components["schemas"]["Page_HappeningItem_"];
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
    cluster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cluster_id: string;
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
                    "application/json": components["schemas"]["ClusterView"];
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
    accounts: {
        parameters: {
            query?: {
                /** @description Id of a cluster, or ARTICLE:START-END of words of it. */
                event?: string | null;
                /** @description outlet or camp */
                by?: components["schemas"]["riwaya__compare__groups__By"];
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
                    "application/json": components["schemas"]["AccountReport"];
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
    verdicts: {
        parameters: {
            query?: {
                /** @description Only between tellings of one happening. */
                within?: boolean;
                /** @description Only between articles, and sure enough to be shown unasked. */
                sure?: boolean;
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
                    "application/json": components["schemas"]["Page_VerdictItem_"];
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
    reprints: {
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
                    "application/json": components["schemas"]["Page_ReprintGroup_"];
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
    reprint: {
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
                    "application/json": components["schemas"]["ReprintView"];
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
    sources: {
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
                    "application/json": components["schemas"]["Sources"];
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
    actors: {
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
                    "application/json": components["schemas"]["Page_EntityRow_"];
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
    places: {
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
                    "application/json": components["schemas"]["Page_EntityRow_"];
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
    actor: {
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
            path: {
                entity: string;
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
                    "application/json": components["schemas"]["EntityView"];
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
    place: {
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
            path: {
                entity: string;
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
                    "application/json": components["schemas"]["PlaceView"];
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
    naming: {
        parameters: {
            query?: {
                /** @description What makes a column. */
                by?: components["schemas"]["riwaya__compare__groups__By"];
                /** @description The outlet's own words, those it quotes, or all. */
                voice?: components["schemas"]["VoiceChoice"];
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
            path: {
                entity: string;
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
                    "application/json": components["schemas"]["NamingMatrix"];
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
    naming_uses: {
        parameters: {
            query?: {
                /** @description As the matrix has it. */
                name?: string | null;
                /** @description A column of the matrix. */
                group?: string | null;
                /** @description What makes a column. */
                by?: components["schemas"]["riwaya__compare__groups__By"];
                /** @description The outlet's own words, those it quotes, or all. */
                voice?: components["schemas"]["VoiceChoice"];
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
            path: {
                entity: string;
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
                    "application/json": components["schemas"]["Page_NameUse_"];
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
    judgements: {
        parameters: {
            query?: {
                /** @description Only those about this article. */
                article?: string | null;
                /** @description Only those of this person. */
                by?: string | null;
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
                    "application/json": components["schemas"]["Page_JudgementItem_"];
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
    judge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Saying"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
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
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
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
    review: {
        parameters: {
            query?: {
                /** @description What to decide; all sorts when left out. */
                sort?: components["schemas"]["Sort"][];
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
                    "application/json": components["schemas"]["Page_ReviewItem_"];
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
    preview_judgement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Saying"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
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
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
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
    undo_judgement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                judgement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Undoing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Judgement"];
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
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
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
    proposals: {
        parameters: {
            query?: {
                /** @description Only those about this article. */
                article?: string | null;
                /** @description Only those in this state. */
                state?: components["schemas"]["ProposalState"] | null;
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
                    "application/json": components["schemas"]["Page_ProposalRow_"];
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
    dismiss_proposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Undoing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
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
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
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
    reopen_proposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Undoing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
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
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
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
    jobs: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["Page_Job_"];
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
    hand_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Pasted"];
                "multipart/form-data": {
                    files: string[];
                    outlet?: string;
                    published?: string;
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
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
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
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
    job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
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
                    "application/json": components["schemas"]["Job"];
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
    end_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    export_account: {
        parameters: {
            query?: {
                /** @description Id of a cluster, or ARTICLE:START-END of words of it. */
                event?: string | null;
                /** @description outlet or camp */
                by?: components["schemas"]["riwaya__compare__groups__By"];
                language?: components["schemas"]["Language"];
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
            path: {
                form: components["schemas"]["AccountForm"];
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
                    "text/markdown": string;
                    "application/json": components["schemas"]["AccountReport"];
                    "text/html": string;
                    "application/pdf": string;
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
    export_acled: {
        parameters: {
            query?: {
                /** @description Also events that the text does not have happen, or tells as background. */
                all_events?: boolean;
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description To whom it is done. */
                recipient?: string | null;
                /** @description Who does it, or to whom it is done. */
                party?: string | null;
                /** @description Words of its sentence, or of the labels of who takes part. */
                words?: string | null;
                /** @description First day of the event, as the text gives it. */
                told_begin?: string | null;
                /** @description Last day of the event. */
                told_end?: string | null;
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
                    "text/csv": string;
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
    export_plover: {
        parameters: {
            query?: {
                /** @description Also events that the text does not have happen, or tells as background. */
                all_events?: boolean;
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description To whom it is done. */
                recipient?: string | null;
                /** @description Who does it, or to whom it is done. */
                party?: string | null;
                /** @description Words of its sentence, or of the labels of who takes part. */
                words?: string | null;
                /** @description First day of the event, as the text gives it. */
                told_begin?: string | null;
                /** @description Last day of the event. */
                told_end?: string | null;
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
                    "application/x-ndjson": string;
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
    export_geojson: {
        parameters: {
            query?: {
                /** @description Also events that the text does not have happen, or tells as background. */
                all_events?: boolean;
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description To whom it is done. */
                recipient?: string | null;
                /** @description Who does it, or to whom it is done. */
                party?: string | null;
                /** @description Words of its sentence, or of the labels of who takes part. */
                words?: string | null;
                /** @description First day of the event, as the text gives it. */
                told_begin?: string | null;
                /** @description Last day of the event. */
                told_end?: string | null;
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
                    "application/geo+json": unknown;
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
    export_ftm: {
        parameters: {
            query?: {
                /** @description Also events that the text does not have happen, or tells as background. */
                all_events?: boolean;
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description To whom it is done. */
                recipient?: string | null;
                /** @description Who does it, or to whom it is done. */
                party?: string | null;
                /** @description Words of its sentence, or of the labels of who takes part. */
                words?: string | null;
                /** @description First day of the event, as the text gives it. */
                told_begin?: string | null;
                /** @description Last day of the event. */
                told_end?: string | null;
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
                    "application/x-ndjson": string;
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
    export_parquet: {
        parameters: {
            query?: {
                /** @description How `q` is searched for. */
                by?: components["schemas"]["riwaya__search__ways__By"];
                /** @description Words of `q` may stand anywhere. */
                apart?: boolean;
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
                    "application/zip": string;
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
    export_cas: {
        parameters: {
            query?: {
                /** @description How `q` is searched for. */
                by?: components["schemas"]["riwaya__search__ways__By"];
                /** @description Words of `q` may stand anywhere. */
                apart?: boolean;
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
                    "application/zip": string;
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
    export_webanno: {
        parameters: {
            query?: {
                /** @description How `q` is searched for. */
                by?: components["schemas"]["riwaya__search__ways__By"];
                /** @description Words of `q` may stand anywhere. */
                apart?: boolean;
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
                    "application/zip": string;
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
    export_annotations: {
        parameters: {
            query?: {
                /** @description How `q` is searched for. */
                by?: components["schemas"]["riwaya__search__ways__By"];
                /** @description Words of `q` may stand anywhere. */
                apart?: boolean;
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
                    "application/ld+json": unknown;
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
    export_bibtex: {
        parameters: {
            query?: {
                /** @description How `q` is searched for. */
                by?: components["schemas"]["riwaya__search__ways__By"];
                /** @description Words of `q` may stand anywhere. */
                apart?: boolean;
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
                    "application/x-bibtex": string;
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
    export_csl: {
        parameters: {
            query?: {
                /** @description How `q` is searched for. */
                by?: components["schemas"]["riwaya__search__ways__By"];
                /** @description Words of `q` may stand anywhere. */
                apart?: boolean;
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
                    "application/vnd.citationstyles.csl+json": unknown;
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
    export: {
        parameters: {
            query?: {
                /** @description Of articles: how `q` is searched for. */
                by?: components["schemas"]["riwaya__search__ways__By"];
                /** @description Of articles: words of `q` may stand anywhere. */
                apart?: boolean;
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description To whom it is done. */
                recipient?: string | null;
                /** @description Who does it, or to whom it is done. */
                party?: string | null;
                /** @description Words of its sentence, or of the labels of who takes part. */
                words?: string | null;
                /** @description First day of the event, as the text gives it. */
                told_begin?: string | null;
                /** @description Last day of the event. */
                told_end?: string | null;
            };
            header?: never;
            path: {
                what: components["schemas"]["ExportKind"];
                form: components["schemas"]["ExportForm"];
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
                    "text/csv": string;
                    "application/x-ndjson": string;
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
    session: {
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
                    "application/json": components["schemas"]["SessionView"];
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
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
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
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
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
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
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
    users: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["Page_User_"];
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
    add_user: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
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
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
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
    remove_user: {
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
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description Conflict */
            409: {
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
    change_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
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
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
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
    keys: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["Page_ApiKey_"];
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
    add_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewKey"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeKey"];
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
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
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
    remove_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    audit: {
        parameters: {
            query?: {
                who?: string | null;
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
                    "application/json": components["schemas"]["Page_AuditRow_"];
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
    metrics: {
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
                    "text/plain": string;
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
    used_labels: {
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
    boundaries_: {
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
                    "application/json": components["schemas"]["Boundaries"];
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
