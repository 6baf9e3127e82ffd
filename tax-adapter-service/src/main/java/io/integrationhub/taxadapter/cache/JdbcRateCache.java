package io.integrationhub.taxadapter.cache;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.RateKey;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
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

/**
 * Stores the rates in the table {@code tax_rate}, with one statement per cart. A rate that this replica wrote recently
 * is not written again.
 */
class JdbcRateCache implements RateCache {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A checkout calculates the same rate many times; its time need not be exact. */
    private static final Duration WRITE_INTERVAL = Duration.ofMinutes(10);

    private static final int MAX_WRITTEN = 10_000;

    private static final String PUT = """
            insert into tax_rate (tenant, country, region, postal_code, tax_code, exemption, rate, updated_at)
            select :tenant, country, region, "postalCode", "taxCode", exemption, rate, now()
            from jsonb_to_recordset(:rates::jsonb)
              as applied(country text, region text, "postalCode" text, "taxCode" text, exemption text, rate jsonb)
            order by 1, 2, 3, 4, 5, 6
            on conflict (tenant, country, region, postal_code, tax_code, exemption)
            do update set rate = excluded.rate, updated_at = excluded.updated_at
            """;

    private static final String GET = """
            select wanted.*, tax_rate.rate::text as rate
            from jsonb_to_recordset(:keys::jsonb)
              as wanted(country text, region text, "postalCode" text, "taxCode" text, exemption text)
            join tax_rate on tax_rate.tenant = :tenant
              and tax_rate.country = wanted.country and tax_rate.region = wanted.region
              and tax_rate.postal_code = wanted."postalCode" and tax_rate.tax_code = wanted."taxCode"
              and tax_rate.exemption = wanted.exemption
            where tax_rate.updated_at > now() - :ttl * interval '1 millisecond'
            """;

    private record Key(TenantId tenant, RateKey rate) {}

    private record Written(TaxRate rate, Instant at) {}

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final BestEffortQueries queries;
    private final Map<Key, Written> recentlyWritten = new ConcurrentHashMap<>();

    JdbcRateCache(JdbcClient jdbc, InstantSource clock, BestEffortQueries queries) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.queries = queries;
    }

    @Override
    public void put(TenantId tenant, TaxableTransaction transaction, ItemTaxes taxes) {
        Map<RateKey, TaxRate> rates = new LinkedHashMap<>();
        for (TaxItem item : transaction.items()) {
            // The tax on a free item says nothing about its rate.
            if (item.amount().minor() != 0) {
                ItemTax tax = taxes.of(item.ref());
                TaxRate rate = tax.rate().reusableFrom(item.amount(), tax.tax(), transaction.taxIncluded());
                rates.put(RateKey.of(transaction, item), rate);
            }
        }
        Instant now = clock.instant();
        rates.entrySet().removeIf(it -> isRecentlyWritten(new Key(tenant, it.getKey()), it.getValue(), now));
        if (!rates.isEmpty()) {
            queries.update(() -> write(tenant, rates, now));
        }
    }

    private boolean isRecentlyWritten(Key key, TaxRate rate, Instant now) {
        Written written = recentlyWritten.get(key);
        return written != null
                && written.rate().equals(rate)
                && written.at().plus(WRITE_INTERVAL).isAfter(now);
    }

    private void write(TenantId tenant, Map<RateKey, TaxRate> rates, Instant now) {
        ArrayNode rows = JSON.createArrayNode();
        rates.forEach((key, rate) -> rows.add(JSON.<ObjectNode>valueToTree(key).set("rate", JSON.valueToTree(rate))));
        jdbc.sql(PUT)
                .param("tenant", tenant.value())
                .param("rates", rows.toString())
                .update();
        if (recentlyWritten.size() >= MAX_WRITTEN) {
            recentlyWritten.clear();
        }
        rates.forEach((key, rate) -> recentlyWritten.put(new Key(tenant, key), new Written(rate, now)));
    }

    @Override
    public Map<RateKey, TaxRate> get(TenantId tenant, Set<RateKey> keys, Duration ttl) {
        return queries.query(() -> read(tenant, keys, ttl), Map.of());
    }

    private Map<RateKey, TaxRate> read(TenantId tenant, Set<RateKey> keys, Duration ttl) {
        Map<RateKey, TaxRate> rates = new HashMap<>();
        jdbc.sql(GET)
                .param("tenant", tenant.value())
                .param("keys", JSON.writeValueAsString(keys))
                .param("ttl", ttl.toMillis())
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
