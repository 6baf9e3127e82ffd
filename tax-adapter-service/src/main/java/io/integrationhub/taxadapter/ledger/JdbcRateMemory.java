package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.tax.RateKey;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxedItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rates in PostgreSQL, one statement per cart. One that this replica wrote lately is not written again. */
class JdbcRateMemory implements RateMemory {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A checkout asks for the same rate again and again. */
    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(10);

    private static final int MOST_KNOWN = 10_000;

    private static final String REMEMBER = """
            insert into tax_rate (tenant, country, region, postal_code, tax_code, exemption, rate, seen_at)
            select :tenant, country, region, "postalCode", "taxCode", exemption, rate, now()
            from jsonb_to_recordset(:rates::jsonb)
              as seen(country text, region text, "postalCode" text, "taxCode" text, exemption text, rate jsonb)
            order by 1, 2, 3, 4, 5, 6
            on conflict (tenant, country, region, postal_code, tax_code, exemption)
            do update set rate = excluded.rate, seen_at = excluded.seen_at
            """;

    private static final String RECALL = """
            select wanted.*, tax_rate.rate::text as rate
            from jsonb_to_recordset(:keys::jsonb)
              as wanted(country text, region text, "postalCode" text, "taxCode" text, exemption text)
            join tax_rate on tax_rate.tenant = :tenant
              and tax_rate.country = wanted.country and tax_rate.region = wanted.region
              and tax_rate.postal_code = wanted."postalCode" and tax_rate.tax_code = wanted."taxCode"
              and tax_rate.exemption = wanted.exemption
            where tax_rate.seen_at > now() - :age * interval '1 millisecond'
            """;

    private record Known(TaxRate rate, Instant at) {}

    private record Key(TenantId tenant, RateKey key) {}

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Aside aside;
    private final Map<Key, Known> written = new ConcurrentHashMap<>();

    JdbcRateMemory(JdbcClient jdbc, InstantSource clock, Aside aside) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.aside = aside;
    }

    @Override
    public void remember(TenantId tenant, TaxQuestion question, TaxAnswer answer) {
        Map<RateKey, TaxRate> rates = new LinkedHashMap<>();
        for (TaxItem item : question.items()) {
            TaxedItem taxed = answer.of(item.ref());
            // Nothing is known of what costs nothing.
            if (item.amount().minor() != 0) {
                TaxRate rate = taxed.rate().lasting(item.amount(), taxed.tax(), question.taxIncluded());
                rates.put(RateKey.of(question, item), rate);
            }
        }
        Instant now = clock.instant();
        rates.entrySet().removeIf(it -> isKnown(new Key(tenant, it.getKey()), it.getValue(), now));
        if (!rates.isEmpty()) {
            aside.later(() -> write(tenant, rates, now));
        }
    }

    private boolean isKnown(Key key, TaxRate rate, Instant now) {
        Known known = written.get(key);
        return known != null
                && known.rate().equals(rate)
                && known.at().plus(OFTEN_ENOUGH).isAfter(now);
    }

    private void write(TenantId tenant, Map<RateKey, TaxRate> rates, Instant now) {
        ArrayNode rows = JSON.createArrayNode();
        rates.forEach((key, rate) -> rows.add(JSON.<ObjectNode>valueToTree(key).set("rate", JSON.valueToTree(rate))));
        jdbc.sql(REMEMBER)
                .param("tenant", tenant.value())
                .param("rates", rows.toString())
                .update();
        if (written.size() >= MOST_KNOWN) {
            written.clear();
        }
        rates.forEach((key, rate) -> written.put(new Key(tenant, key), new Known(rate, now)));
    }

    @Override
    public Map<RateKey, TaxRate> recall(TenantId tenant, Set<RateKey> keys, Duration age) {
        return aside.soon(() -> read(tenant, keys, age), Map.of());
    }

    private Map<RateKey, TaxRate> read(TenantId tenant, Set<RateKey> keys, Duration age) {
        Map<RateKey, TaxRate> rates = new HashMap<>();
        jdbc.sql(RECALL)
                .param("tenant", tenant.value())
                .param("keys", JSON.writeValueAsString(keys))
                .param("age", age.toMillis())
                .query(row -> {
                    rates.put(key(row), JSON.readValue(row.getString("rate"), TaxRate.class));
                });
        return rates;
    }

    private static RateKey key(ResultSet row) throws SQLException {
        return new RateKey(
                row.getString("country"),
                row.getString("region"),
                row.getString("postalCode"),
                row.getString("taxCode"),
                row.getString("exemption"));
    }
}
