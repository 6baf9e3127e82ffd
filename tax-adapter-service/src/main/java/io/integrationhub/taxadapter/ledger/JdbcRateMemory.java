package io.integrationhub.taxadapter.ledger;

import io.integrationhub.starter.tenant.TenantId;
import io.integrationhub.taxadapter.tax.RateKey;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxedItem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rates in PostgreSQL. One that this replica wrote lately is not written again. */
class JdbcRateMemory implements RateMemory {

    private static final Logger log = LoggerFactory.getLogger(JdbcRateMemory.class);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /** A checkout asks for the same rate again and again. */
    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(10);

    private static final int MOST_KNOWN = 10_000;

    private static final String REMEMBER =
            """
            insert into tax_rate (tenant, country, region, postal_code, tax_code, exemption, rate, seen_at)
            values (:tenant, :country, :region, :postalCode, :taxCode, :exemption, :rate::jsonb, now())
            on conflict (tenant, country, region, postal_code, tax_code, exemption)
            do update set rate = excluded.rate, seen_at = excluded.seen_at
            """;

    private static final String RECALL =
            """
            select rate::text from tax_rate
            where tenant = :tenant and country = :country and region = :region and postal_code = :postalCode
              and tax_code = :taxCode and exemption = :exemption
              and seen_at > now() - :age * interval '1 millisecond'
            """;

    private record Known(TaxRate rate, Instant at) {}

    private record Key(TenantId tenant, RateKey key) {}

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Map<Key, Known> written = new ConcurrentHashMap<>();

    JdbcRateMemory(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void remember(TenantId tenant, TaxQuestion question, TaxAnswer answer) {
        try {
            for (TaxItem item : question.items()) {
                TaxedItem taxed = answer.of(item.ref());
                TaxRate rate =
                        taxed.rate().inEffect(item.amount(), taxed.tax(), question.taxIncluded());
                remember(new Key(tenant, RateKey.of(question, item)), rate);
            }
        } catch (DataAccessException e) {
            log.atWarn()
                    .addKeyValue("tenant", tenant)
                    .setCause(e)
                    .log("Rates could not be remembered; the answer is good all the same");
        }
    }

    private void remember(Key key, TaxRate rate) {
        Instant now = clock.instant();
        Known known = written.get(key);
        if (known != null
                && known.rate().equals(rate)
                && known.at().plus(OFTEN_ENOUGH).isAfter(now)) {
            return;
        }
        sql(REMEMBER, key.tenant(), key.key())
                .param("rate", JSON.writeValueAsString(rate))
                .update();
        if (written.size() >= MOST_KNOWN) {
            written.clear();
        }
        written.put(key, new Known(rate, now));
    }

    @Override
    public Optional<TaxRate> recall(TenantId tenant, RateKey key, Duration age) {
        return sql(RECALL, tenant, key)
                .param("age", age.toMillis())
                .query(String.class)
                .optional()
                .map(rate -> JSON.readValue(rate, TaxRate.class));
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, RateKey key) {
        return jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("country", key.country())
                .param("region", key.region())
                .param("postalCode", key.postalCode())
                .param("taxCode", key.taxCode())
                .param("exemption", key.exemption());
    }
}
