package io.integrationhub.run.plan;

import io.integrationhub.run.plan.WriteOrder.Dependency;
import io.integrationhub.run.store.ActiveRun;
import io.integrationhub.run.store.Targets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Gives each item its position among the writes. Kinds follow one another as their targets say, parents come before
 * children. Removed items come first, children before parents, so that what has to be unique is free again; but last as
 * long as something refers to them that is about to change.
 */
record Positions(Targets targets) {

    /** The maximum number of levels of one kind. */
    private static final long RANK = 1_000_000;

    private static final long REMOVED_FIRST = -1_000 * RANK;
    private static final long REMOVED_LAST = 1_000 * RANK;

    private static final String PLACE_KIND = """
            update run_item set position = :position
            where run = :run and kind = :kind and action = any(:actions) and state in ('PENDING', 'WAITING', 'WITHHELD')
              and position <> :position
            """;

    private static final String PLACE_LEVELS = """
            update run_item item set position = item.position + leveled.level
            from unnest(:ids, :levels) as leveled (id, level) where item.id = leveled.id
            """;

    private static final String CREATED_DEPENDENCIES = """
            select item.id as item, planned.id as needed, item.kind, planned.kind as needed_kind
            from run_item item, jsonb_to_recordset(item.refs) as reference (kind text, key text), run_item planned
            where item.run = :run and item.action in ('CREATE', 'CHANGE') and planned.run = :run
              and planned.kind = reference.kind and planned.key = reference.key and planned.action = 'CREATE'
            """;

    /** What refers to an item is removed before it. */
    private static final String REMOVED_DEPENDENCIES = """
            select removed.id as item, referring.id as needed, removed.kind, referring.kind as needed_kind
            from run_item referring
            join applied_item applied
              on applied.tenant = referring.tenant and applied.kind = referring.kind and applied.key = referring.key,
              jsonb_to_recordset(applied.refs) as reference (kind text, key text), run_item removed
            where referring.run = :run and referring.action = 'REMOVE' and removed.run = :run
              and removed.kind = reference.kind and removed.key = reference.key and removed.action = 'REMOVE'
            """;

    /** Kinds with removed items that something refers to which stays. */
    private static final String REFERRED = """
            select distinct removed.kind
            from run_item removed
            join (
              select distinct reference.kind, reference.key
              from applied_item applied, jsonb_to_recordset(applied.refs) as reference (kind text, key text)
              where applied.tenant = :tenant and not exists (
                select 1 from run_item item
                where item.run = :run and item.kind = applied.kind and item.key = applied.key
                  and item.action = 'REMOVE')) referred using (kind, key)
            where removed.run = :run and removed.action = 'REMOVE'
            """;

    private static final String HAS_REMOVED =
            "select exists (select 1 from run_item where run = :run and action = 'REMOVE')";

    private static final String FAIL_CYCLES = """
            with failed as (
              update run_item set state = 'FAILED', code = 'RUN_REFERENCE_CYCLE' where id = any(:ids) returning *)
            insert into run_finding (run, code, severity, document, line, label, message)
            select run, code, 'ERROR', document, line, label,
              kind || ' ' || key || ' and items that it refers to refer to one another, and none of them exists'
            from failed
            """;

    /**
     * Assigns them.
     *
     * @param unique items that free a value before another one takes it
     */
    void assign(ActiveRun active, List<Dependency> unique) {
        for (String kind : targets.kindNames()) {
            place(active, kind, targets.rank(kind) * RANK, "CREATE", "CHANGE");
        }
        List<Dependency> references = dependencies(active, CREATED_DEPENDENCIES);
        WriteOrder created = WriteOrder.of(references);
        Long[] cycles = created.cycles().toArray(Long[]::new);
        if (cycles.length > 0) {
            active.write(_ -> active.sql(FAIL_CYCLES).param("ids", cycles).update());
        }
        placeLevels(active, withUnique(references, unique, created).levels());
        if (active.sql(HAS_REMOVED).query(Boolean.class).single()) {
            assignRemoved(active);
        }
    }

    private void assignRemoved(ActiveRun active) {
        List<String> referred = active.sql(REFERRED).query(String.class).list();
        int lastRank = referred.stream().mapToInt(targets::rank).max().orElse(-1);
        for (String kind : targets.kindNames()) {
            int rank = targets.rank(kind);
            long from = rank <= lastRank ? REMOVED_LAST : REMOVED_FIRST;
            place(active, kind, from + (targets.maxRank() - rank) * RANK, "REMOVE");
        }
        placeLevels(
                active,
                WriteOrder.of(dependencies(active, REMOVED_DEPENDENCIES)).levels());
    }

    private static void place(ActiveRun active, String kind, long position, String... actions) {
        active.write(_ -> active.sql(PLACE_KIND)
                .param("kind", kind)
                .param("actions", actions)
                .param("position", position)
                .update());
    }

    /** Two items that exchange a value are left to the target: no order helps. */
    private static WriteOrder withUnique(List<Dependency> references, List<Dependency> unique, WriteOrder created) {
        WriteOrder both = WriteOrder.of(
                Stream.concat(references.stream(), unique.stream()).toList());
        return both.cycles().size() > created.cycles().size() ? created : both;
    }

    private List<Dependency> dependencies(ActiveRun active, String sql) {
        record Found(Dependency dependency, boolean isInOneRank) {}
        return active
                .sql(sql)
                .query((row, _) -> new Found(
                        new Dependency(row.getLong("item"), row.getLong("needed")),
                        targets.rank(row.getString("kind")) == targets.rank(row.getString("needed_kind"))))
                .list()
                .stream()
                .filter(Found::isInOneRank)
                .map(Found::dependency)
                .toList();
    }

    private static void placeLevels(ActiveRun active, Map<Long, Integer> levels) {
        Map<Long, Integer> sorted = new TreeMap<>(levels);
        sorted.values().removeIf(Predicate.isEqual(0));
        if (!sorted.isEmpty()) {
            active.write(_ -> active.sql(PLACE_LEVELS)
                    .param("ids", sorted.keySet().toArray(Long[]::new))
                    .param("levels", sorted.values().toArray(Integer[]::new))
                    .update());
        }
    }
}
