package io.integrationhub.run.plan;

import io.integrationhub.run.Finding;
import io.integrationhub.run.Item;
import io.integrationhub.run.ItemRef;
import io.integrationhub.run.ItemSink;
import io.integrationhub.run.Place;
import io.integrationhub.run.store.ActiveRun;
import io.integrationhub.run.store.FindingTable;
import io.integrationhub.run.store.ItemAction;
import io.integrationhub.run.store.ItemJson;
import io.integrationhub.run.store.RunFault;
import io.integrationhub.run.store.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stages what a source reads, in batches. An item whose hash equals that of what was applied is staged without its
 * body: it is not needed any more.
 */
final class StagingSink implements ItemSink {

    private static final int MAX_ITEMS = 1_000;
    private static final long MAX_CHARACTERS = 4_000_000;

    private static final String STAGE = """
            insert into run_item (run, tenant, kind, key, source, hash, body, refs, action, state, document, line, label)
            select :run, :tenant, staged.kind, staged.key, :source, staged.hash,
              case when staged.action = '' and applied.hash = staged.hash then null else staged.body end,
              case when staged.action = '' and applied.hash = staged.hash then null else staged.refs::jsonb end,
              case when staged.action <> '' then staged.action when applied.hash = staged.hash then 'UNCHANGED'
                when applied.key is null then 'CREATE' else 'CHANGE' end,
              case when staged.action = 'NONE' then 'FAILED'
                when staged.action = '' and applied.hash = staged.hash then 'DONE' else 'PENDING' end,
              staged.document, staged.line, staged.label
            from unnest(:kindNames, :keys, :hashes, :bodies, :refs, :actions, :documents, :lines, :labels)
              with ordinality as staged (kind, key, hash, body, refs, action, document, line, label, number)
            left join applied_item applied
              on applied.tenant = :tenant and applied.kind = staged.kind and applied.key = staged.key
            order by staged.number
            """;

    private final ActiveRun active;
    private final Targets targets;
    private final FindingTable findings;
    private final List<Row> rows = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();
    private long characters;
    private long unlocatedErrors;

    StagingSink(ActiveRun active, Targets targets, FindingTable findings) {
        this.active = active;
        this.targets = targets;
        this.findings = findings;
    }

    /** @param action empty if it follows from the hash */
    private record Row(
            ItemRef ref,
            String hash,
            @Nullable String body,
            @Nullable String refs,
            String action,
            Place place) {

        @Override
        public String toString() {
            return ref.toString();
        }
    }

    @Override
    public <T> void add(Item<T> item) {
        if (targets.find(item.kind().name()).isEmpty()) {
            report(Finding.error(
                    RunFault.RUN_KIND_UNKNOWN,
                    item.place(),
                    "this service writes no items of the kind " + item.kind().name()));
            return;
        }
        if (item.desired().isEmpty()) {
            stage(new Row(item.ref(), "", null, null, ItemAction.REMOVE.name(), item.place()));
            return;
        }
        String body = ItemJson.write(item.desired().get());
        String refs = item.references().isEmpty() ? null : ItemJson.references(item.references());
        stage(new Row(item.ref(), ItemJson.hash(body), body, refs, "", item.place()));
    }

    @Override
    public void report(Finding finding) {
        if (finding.severity() == Finding.Severity.ERROR) {
            unlocatedErrors++;
        }
        take(finding);
    }

    @Override
    public void reject(ItemRef item, Finding finding) {
        stage(new Row(item, "", null, null, ItemAction.NONE.name(), finding.place()));
        take(finding);
    }

    /** Errors of which nobody knows which items they are about, so that nothing may count as missing. */
    long unlocatedErrors() {
        return unlocatedErrors;
    }

    private void take(Finding finding) {
        found.add(finding);
        if (found.size() >= MAX_ITEMS) {
            flush();
        }
    }

    private void stage(Row row) {
        rows.add(row);
        characters += row.body() == null ? 0 : row.body().length();
        if (rows.size() >= MAX_ITEMS || characters >= MAX_CHARACTERS) {
            flush();
        }
    }

    /** Stages what is left. */
    void flush() {
        active.checkGoesOn();
        active.write(jdbc -> {
            findings.add(active.id(), found);
            return rows.isEmpty() ? 0 : insert(jdbc);
        });
        found.clear();
        rows.clear();
        characters = 0;
    }

    private int insert(JdbcClient jdbc) {
        return jdbc.sql(STAGE)
                .param("run", active.id())
                .param("tenant", active.tenant().id().value())
                .param("source", active.run().source())
                .param("kindNames", texts(row -> row.ref().kind()))
                .param("keys", texts(row -> row.ref().key()))
                .param("hashes", texts(Row::hash))
                .param("bodies", texts(Row::body))
                .param("refs", texts(Row::refs))
                .param("actions", texts(Row::action))
                .param("documents", texts(row -> row.place().document()))
                .param("lines", rows.stream().map(row -> row.place().line()).toArray(Long[]::new))
                .param("labels", texts(row -> row.place().label()))
                .update();
    }

    private @Nullable String[] texts(Function<Row, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
