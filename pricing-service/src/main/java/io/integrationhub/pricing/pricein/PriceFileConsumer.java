package io.integrationhub.pricing.pricein;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.PriceInFlow;
import io.integrationhub.pricing.delivery.Delivery;
import io.integrationhub.pricing.delivery.DeliveryPart;
import io.integrationhub.pricing.settings.PriceTenant;
import io.integrationhub.system.document.FeedFile;
import io.integrationhub.system.document.FeedFile.ItemCheck;
import io.integrationhub.system.document.PartialDocument;
import io.integrationhub.system.document.UnreadableItem;
import io.integrationhub.system.file.FileConsumer;
import io.integrationhub.system.file.FileResult;
import io.integrationhub.system.file.InboundFile;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Stores a file as a delivery. A file that is consumed again has the same name, and changes nothing. */
record PriceFileConsumer(PriceInFlow flow, PriceReportReader reader) implements FileConsumer {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public boolean isFor(Tenant tenant) {
        return PriceTenant.isMastered(tenant);
    }

    @Override
    public FileResult consume(Tenant tenant, InboundFile file) {
        RowCheck check = new RowCheck(reader, tenant);
        FeedFile feed = file.feed(tenant, check);
        List<DeliveryPart> parts = new ArrayList<>();
        for (InboundDocument document : feed.parts()) {
            parts.add(new DeliveryPart(
                    parts.size() + 1, file.name(), document.places(), JSON.writeValueAsBytes(document.content())));
        }
        if (!parts.isEmpty()) {
            String source = check.head.source().isEmpty() ? PriceReportHandler.SOURCE : check.head.source();
            boolean isFull = check.head.isFull() || file.isFullFeed();
            flow.accept(tenant.id(), new Delivery(file.id(), source, parts.size(), isFull), parts);
        }
        List<String> findings = feed.unreadable().stream()
                .map(item -> String.valueOf(item.fault().getMessage()))
                .toList();
        return new FileResult(parts.size(), findings);
    }

    /** Reads the rows of one file; all rows of an article stay in one part, because they are decided together. */
    private static final class RowCheck implements ItemCheck {

        private final PriceReportReader reader;
        private final Tenant tenant;
        private final Map<Integer, String> skus = new HashMap<>();
        private PriceRow.Head head = PriceRow.Head.NONE;

        RowCheck(PriceReportReader reader, Tenant tenant) {
            this.reader = reader;
            this.tenant = tenant;
        }

        @Override
        public List<UnreadableItem> unreadable(InboundDocument chunk, int first) {
            PartialDocument<PriceRow> read = reader.read(tenant, chunk);
            for (PriceRow row : read.items()) {
                skus.put(first + row.index(), row.scope().sku());
                head = row.head();
            }
            return read.unreadable();
        }

        @Override
        public Object group(int index) {
            return skus.containsKey(index) ? skus.get(index) : Integer.valueOf(index);
        }
    }
}
