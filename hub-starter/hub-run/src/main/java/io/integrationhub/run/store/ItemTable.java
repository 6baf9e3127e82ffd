package io.integrationhub.run.store;

import io.integrationhub.run.Place;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people ask about the items of a run. */
public final class ItemTable {

    private static final String COUNTS = """
            select kind, action, state, count(*) as items from run_item where run = :run
            group by kind, action, state order by kind, action, state
            """;

    private static final String LIST = """
            select item.id, item.kind, item.key, item.action, item.state, item.code, item.detail, item.document,
              item.line, item.label, item.body, coalesce(image.body, applied.body) as before
            from run_item item
            left join run_before image on image.run = item.run and image.kind = item.kind and image.key = item.key
            left join applied_item applied on image.run is null
              and applied.tenant = item.tenant and applied.kind = item.kind and applied.key = item.key
            where item.run = :run and item.action <> 'UNCHANGED' and (:kind = '' or item.kind = :kind)
              and (:key = '' or item.key = :key) and (:state = '' or item.state = :state) and item.id > :after
            order by item.id limit :limit
            """;

    private final JdbcClient jdbc;

    /** Uses this database. */
    public ItemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One item of a plan.
     *
     * @param place where the source has it
     * @param body the desired state
     * @param before the state at the target before
     */
    public record Planned(
            long id,
            String kind,
            String key,
            ItemAction action,
            ItemState state,
            Run.Reason reason,
            String place,
            Optional<String> body,
            Optional<String> before) {

        @Override
        public String toString() {
            return kind + " " + key;
        }
    }

    /** Which items; empty texts for all. */
    public record Filter(String kind, String key, String state) {}

    /** How many items of each kind are planned for what, and how far that is. */
    public List<ItemCount> counts(long run) {
        return jdbc.sql(COUNTS)
                .param("run", run)
                .query((row, _) -> new ItemCount(
                        row.getString("kind"),
                        ItemAction.valueOf(row.getString("action")),
                        ItemState.valueOf(row.getString("state")),
                        row.getLong("items")))
                .list();
    }

    /** The items of a plan, without those that do not change. */
    public List<Planned> list(long run, Filter filter, Page after) {
        return jdbc.sql(LIST)
                .param("run", run)
                .param("kind", filter.kind())
                .param("key", filter.key())
                .param("state", filter.state())
                .param("after", after.position())
                .param("limit", after.limit())
                .query((row, _) -> new Planned(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("key"),
                        ItemAction.valueOf(row.getString("action")),
                        ItemState.valueOf(row.getString("state")),
                        new Run.Reason(row.getString("code"), row.getString("detail")),
                        new Place(row.getString("document"), row.getLong("line"), row.getString("label")).toString(),
                        Optional.ofNullable(row.getString("body")),
                        Optional.ofNullable(row.getString("before"))))
                .list();
    }
}
