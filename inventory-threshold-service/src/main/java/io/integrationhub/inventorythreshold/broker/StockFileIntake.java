package io.integrationhub.inventorythreshold.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.stock.FeedPart;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.file.InboxFolder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands the parts of a file to the broker, one record each, where reports from webhooks and polls are too. A file that
 * is taken twice gives the same parts, and those are known by their names.
 *
 * @param isFull whether files name everything there is, where they do not say it themselves
 */
record StockFileIntake(TenantId tenant, StockFile file, boolean isFull, RecordPublisher publisher)
        implements InboxFolder.Taker {

    private static final Logger log = LoggerFactory.getLogger(StockFileIntake.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOPIC = "inventory.inbound";

    @Override
    public void take(String name, byte[] content, Instant writtenAt) {
        List<Object> parts = read(content);
        String feed = name + " " + digest(content, writtenAt);
        for (int number = 1; number <= parts.size(); number++) {
            FeedPart part = new FeedPart(feed, number, parts.size());
            Delivery delivery = new Delivery(Optional.of(part), Optional.of(writtenAt), isFull);
            byte[] body = JSON.writeValueAsBytes(parts.get(number - 1));
            // One key, so that the parts come in their order.
            publisher.publish(new OutboundRecord(tenant, TOPIC, feed, body, delivery.headers()));
        }
        log.atInfo()
                .addKeyValue("tenant", tenant)
                .addKeyValue("detail", parts.size() + " parts")
                .log("Took a file about stock");
    }

    private List<Object> read(byte[] content) {
        try {
            return file.parts(content);
        } catch (PermanentFault fault) {
            log.atWarn()
                    .addKeyValue("tenant", tenant)
                    .addKeyValue("code", fault.code().name())
                    .addKeyValue("detail", fault.getMessage())
                    .log("A file about stock is put aside in .failed, with the reason beside it");
            throw fault;
        }
    }

    /** The same content delivered again later is another feed. */
    private static String digest(byte[] content, Instant writtenAt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content);
            byte[] hash = digest.digest(writtenAt.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
