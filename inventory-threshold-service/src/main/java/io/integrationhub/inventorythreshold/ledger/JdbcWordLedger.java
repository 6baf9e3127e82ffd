package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Word;
import io.integrationhub.starter.tenant.TenantId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words in PostgreSQL. */
class JdbcWordLedger implements WordLedger {

    /** Not earlier by either measure, where the master gives both; repeated is not earlier. */
    private static final String HEAR =
            """
            insert into stock_position as known (tenant, sku, channel, quantity, as_of, sequence)
            select :tenant, sku, channel, quantity, as_of::timestamptz, sequence
            from unnest(:skus, :channels, :quantities, :times, :sequences)
                 as word (sku, channel, quantity, as_of, sequence)
            on conflict (tenant, sku, channel) do update
            set quantity = excluded.quantity, as_of = excluded.as_of,
                sequence = greatest(known.sequence, excluded.sequence)
            where known.as_of is null
               or (excluded.as_of >= known.as_of
                   and (excluded.sequence = 0 or excluded.sequence >= known.sequence))
            returning sku, channel
            """;

    /** Holds that the word includes now are over; the order stays remembered. */
    private static final String SETTLE =
            """
            delete from stock_hold hold using stock_order, stock_position position
            where hold.tenant = :tenant
              and (hold.sku, hold.channel) in (select * from unnest(:skus, :channels))
              and stock_order.tenant = hold.tenant and stock_order.order_id = hold.order_id
              and position.tenant = hold.tenant and position.sku = hold.sku and position.channel = hold.channel
              and known_at + :tolerance * interval '1 millisecond' <= position.as_of
            """;

    private static final String STOCKED =
            """
            select sku, channel from stock_position
            where tenant = :tenant and channel = any (:channels) and quantity > 0
            """;

    private final JdbcClient jdbc;

    JdbcWordLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Position> hear(TenantId tenant, Collection<Word> words, Duration tolerance) {
        if (words.isEmpty()) {
            return Set.of();
        }
        List<Word> sorted = newestPerPosition(words);
        Bundle bundle = Bundle.of(sorted.stream().map(Word::position).toList());
        Set<Position> heard =
                new TreeSet<>(
                        bundled(HEAR, tenant, bundle)
                                .param(
                                        "quantities",
                                        sorted.stream().map(Word::quantity).toArray(Long[]::new))
                                .param("times", times(sorted))
                                .param(
                                        "sequences",
                                        sorted.stream().map(Word::sequence).toArray(Long[]::new))
                                .query(
                                        (row, _) ->
                                                new Position(
                                                        row.getString("sku"),
                                                        row.getString("channel")))
                                .list());
        bundled(SETTLE, tenant, bundle).param("tolerance", tolerance.toMillis()).update();
        return heard;
    }

    @Override
    public Set<Position> stocked(TenantId tenant, Set<String> channels) {
        return new TreeSet<>(
                jdbc.sql(STOCKED)
                        .param("tenant", tenant.value())
                        .param("channels", channels.toArray(String[]::new))
                        .query(
                                (row, _) ->
                                        new Position(
                                                row.getString("sku"), row.getString("channel")))
                        .list());
    }

    private static List<Word> newestPerPosition(Collection<Word> words) {
        Map<Position, Word> newest = new TreeMap<>();
        for (Word word : words) {
            newest.merge(
                    word.position(), word, (one, other) -> other.isNewerThan(one) ? other : one);
        }
        return List.copyOf(newest.values());
    }

    /** As text: the driver has no array of times. */
    private static String[] times(List<Word> words) {
        return words.stream()
                .map(Word::asOf)
                .map(time -> time.atOffset(ZoneOffset.UTC).toString())
                .toArray(String[]::new);
    }

    private JdbcClient.StatementSpec bundled(String statement, TenantId tenant, Bundle bundle) {
        return jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("skus", bundle.skus())
                .param("channels", bundle.channels());
    }
}
