package io.integrationhub.orderexport.broker;

import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.starter.fault.PermanentFault;
import io.integrationhub.starter.stream.OutboundRecord;
import io.integrationhub.starter.stream.RecordPublisher;
import io.integrationhub.starter.system.Mapping;
import io.integrationhub.starter.system.OutsideSystems;
import io.integrationhub.starter.system.SystemAnswer;
import io.integrationhub.starter.system.SystemCall;
import io.integrationhub.starter.tenant.Tenant;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Fetches the reports of one tenant's order master and puts them where its webhooks would. */
class ReportPoll {

    private static final String TOPIC = "order.inbound";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Tenant tenant;
    private final Mapping pageMapping;
    private final Parts parts;

    ReportPoll(Tenant tenant, Mapping pageMapping, Parts parts) {
        this.tenant = tenant;
        this.pageMapping = pageMapping;
        this.parts = parts;
    }

    /** What all tenants' polls share. */
    record Parts(OutsideSystems systems, ReportReader reports, RecordPublisher publisher, PollCursors cursors) {}

    private record Page(List<?> reports, String next) {}

    Tenant tenant() {
        return tenant;
    }

    ReportSettings settings() {
        return tenant.section(ReportSettings.SECTION);
    }

    /**
     * Reads on from the cursor until nothing is left. The cursor moves only after the broker has a whole page, so a crash
     * repeats at most one page, and repeated reports change nothing.
     */
    void run() {
        String cursor = parts.cursors().find(tenant.id()).orElse(settings().pollFrom());
        Page page = fetch(cursor);
        while (!page.reports().isEmpty()) {
            page.reports().forEach(this::publish);
            parts.cursors().save(tenant.id(), page.next());
            if (page.next().equals(cursor)) {
                return;
            }
            cursor = page.next();
            page = fetch(cursor);
        }
    }

    private Page fetch(String cursor) {
        String encoded = URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        String path = settings().pollPath().replace("{cursor}", encoded);
        SystemAnswer answer = parts.systems()
                .client(tenant.id(), OrderExportSettings.masterOf(tenant))
                .call(SystemCall.get("poll-reports", path));
        if (!answer.isSuccess()) {
            throw malformed("was answered with status " + answer.status());
        }
        Map<String, Object> document =
                Map.of("status", answer.status(), "body", JSON.readValue(answer.body(), Object.class));
        if (pageMapping.apply(document) instanceof Map<?, ?> page
                && page.get("reports") instanceof Collection<?> reports) {
            Object next = page.get("next");
            return new Page(List.copyOf(reports), next == null ? cursor : next.toString());
        }
        throw malformed("gives no list of reports");
    }

    private void publish(Object report) {
        OrderReport read = parts.reports().read(tenant.id(), report);
        byte[] body = JSON.writeValueAsBytes(report);
        parts.publisher()
                .publish(new OutboundRecord(tenant.id(), TOPIC, read.order().value(), body, Map.of()));
    }

    private PermanentFault malformed(String problem) {
        return new PermanentFault(
                OrderMessageFault.ORDER_REPORT_MALFORMED,
                "fetching reports of " + tenant.id() + " " + problem + "; look at " + ReportSettings.NAME);
    }
}
