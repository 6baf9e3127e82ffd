package io.integrationhub.catalogsync.delivery;

import io.integrationhub.core.tenant.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Deliveries in PostgreSQL, in parts. */
class JdbcDeliveries implements Deliveries {

    /** What a replica holds in memory of a delivery that it reads. */
    private static final int PART_SIZE = 1 << 20;

    private static final String INSERT = """
            insert into catalog_delivery (tenant, document, name) values (:tenant, :document, :name)
            on conflict do nothing
            """;

    private static final String INSERT_PART = """
            insert into catalog_delivery_part (tenant, document, number, content)
            values (:tenant, :document, :number, :content)
            """;

    private static final String FIND_PART = """
            select content from catalog_delivery_part
            where tenant = :tenant and document = :document and number = :number
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    JdbcDeliveries(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void store(TenantId tenant, Delivery delivery) {
        transaction.executeWithoutResult(_ -> {
            boolean isNew = jdbc.sql(INSERT)
                            .param("tenant", tenant.value())
                            .param("document", delivery.document())
                            .param("name", delivery.name())
                            .update()
                    == 1;
            if (isNew) {
                storeParts(tenant, delivery);
            }
        });
    }

    private void storeParts(TenantId tenant, Delivery delivery) {
        try (InputStream content = delivery.content().open()) {
            int number = 0;
            for (byte[] part = content.readNBytes(PART_SIZE); part.length > 0; part = content.readNBytes(PART_SIZE)) {
                jdbc.sql(INSERT_PART)
                        .param("tenant", tenant.value())
                        .param("document", delivery.document())
                        .param("number", number)
                        .param("content", part)
                        .update();
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> name(TenantId tenant, String document) {
        return jdbc.sql("select name from catalog_delivery where tenant = :tenant and document = :document")
                .param("tenant", tenant.value())
                .param("document", document)
                .query(String.class)
                .optional();
    }

    @Override
    public InputStream open(TenantId tenant, String document) {
        return new SequenceInputStream(new Enumeration<>() {

            private int number;
            private Optional<byte[]> next = part(tenant, document, 0);

            @Override
            public boolean hasMoreElements() {
                return next.isPresent();
            }

            @Override
            public InputStream nextElement() {
                InputStream part = new ByteArrayInputStream(next.orElseThrow());
                number++;
                next = part(tenant, document, number);
                return part;
            }
        });
    }

    private Optional<byte[]> part(TenantId tenant, String document, int number) {
        return jdbc.sql(FIND_PART)
                .param("tenant", tenant.value())
                .param("document", document)
                .param("number", number)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }
}
