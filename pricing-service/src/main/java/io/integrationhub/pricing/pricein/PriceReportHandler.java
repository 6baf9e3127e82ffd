package io.integrationhub.pricing.pricein;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.pricing.PriceInFlow;
import io.integrationhub.pricing.PriceInOutcome;
import io.integrationhub.pricing.PriceInOutcome.Accepted;
import io.integrationhub.pricing.PriceInOutcome.AlreadyAccepted;
import io.integrationhub.pricing.PriceInOutcome.Incomplete;
import io.integrationhub.pricing.delivery.Delivery;
import io.integrationhub.pricing.delivery.DeliveryPart;
import io.integrationhub.pricing.settings.PriceTenant;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.system.document.PartialDocument;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.List;
import org.springframework.stereotype.Component;

/** Handles reports about prices, whether they came by webhook, poll or directly from the broker. */
@Component
class PriceReportHandler implements RecordHandler {

    /** Source of deliveries that name none. */
    static final String SOURCE = "prices";

    private final PriceInFlow flow;
    private final PriceReportReader reader;
    private final Tenants tenants;

    PriceReportHandler(PriceInFlow flow, PriceReportReader reader, Tenants tenants) {
        this.flow = flow;
        this.reader = reader;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return "prices";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return PriceTenant.isMastered(tenant);
    }

    @Override
    public Ending handle(InboundRecord message) {
        DeliveryHeaders headers = DeliveryHeaders.of(message);
        InboundDocument document = reader.document(message);
        PartialDocument<PriceRow> read = reader.read(tenants.get(message.tenant()), document);
        if (read.items().isEmpty() && !read.unreadable().isEmpty()) {
            throw read.unreadable().getFirst().fault();
        }
        PriceRow.Head head =
                read.items().stream().map(PriceRow::head).findFirst().orElse(PriceRow.Head.NONE);
        DeliveryPart part = new DeliveryPart(headers.feed().part(), document.origin(), List.of(), message.body());
        String subject =
                read.items().stream().map(row -> row.scope().sku()).findFirst().orElse(message.key());
        return ending(accept(message, headers, head, part), subject, headers);
    }

    private PriceInOutcome accept(
            InboundRecord message, DeliveryHeaders headers, PriceRow.Head head, DeliveryPart part) {
        String source = first(headers.source(), head.source(), SOURCE);
        boolean isFull = headers.feed().isFull() || head.isFull();
        if (headers.feed().name().isEmpty() && !isFull) {
            return flow.accept(message.tenant(), source, part);
        }
        String received = "report "
                + ContentHash.ofFields(message.body(), message.receivedAt()).shortForm();
        String name = first(headers.feed().name().orElse(""), head.id(), received);
        return flow.accept(
                message.tenant(), delivery(name, source, headers.feed().parts(), isFull), part);
    }

    private static Delivery delivery(String name, String source, int parts, boolean isFull) {
        try {
            return new Delivery(name, source, parts, isFull);
        } catch (IllegalArgumentException e) {
            throw new PermanentFault(
                    PriceReportFault.PRICE_REPORT_MALFORMED, "the report cannot be read: " + e.getMessage());
        }
    }

    private static String first(String... names) {
        for (String name : names) {
            if (!name.isBlank()) {
                return name;
            }
        }
        throw new IllegalArgumentException("no name is left");
    }

    private static Ending ending(PriceInOutcome outcome, String subject, DeliveryHeaders headers) {
        return switch (outcome) {
            case Accepted it -> Ending.of(it, subject, "a run will read it");
            case Incomplete it ->
                Ending.of(
                        it,
                        subject,
                        "stored part " + headers.feed().part() + " of "
                                + headers.feed().parts());
            case AlreadyAccepted it -> Ending.of(it, subject, "the delivery was complete before");
        };
    }
}
