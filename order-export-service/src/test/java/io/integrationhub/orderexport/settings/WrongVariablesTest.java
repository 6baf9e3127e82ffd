package io.integrationhub.orderexport.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.binding.InvalidSettings;
import io.integrationhub.orderexport.OrderExportApplication;
import io.integrationhub.test.service.RunningService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.core.NestedExceptionUtils;

/**
 * The findings about wrong environment variables. Each mistake is made for a tenant of its own, and one start reports
 * all of them.
 */
class WrongVariablesTest {

    /**
     * A mistake.
     *
     * @param variables variables without the prefix of the tenant, separated by blanks
     * @param findings expected findings without the prefix of the tenant
     */
    record Mistake(String variables, String... findings) {

        @Override
        public String toString() {
            return variables;
        }
    }

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake("ORDER_EXPORT_ADAPTER=ftp", "ORDER_EXPORT_ADAPTER: 'ftp' is not one of: http, file"),
            new Mistake(
                    "ORDER_EXPORT_ADAPTER=file",
                    "ORDER_EXPORT_FILE_FOLDER: is missing: write the folder from which the order master reads orders, or"
                            + " the host of an SFTP server in sftp.host"),
            new Mistake(
                    "ORDER_EXPORT_ADAPTER=file ORDER_EXPORT_FILE_FOLDER=/nowhere",
                    "ORDER_EXPORT_FILE_FOLDER: '/nowhere' is not a writable folder: create or mount it"),
            new Mistake(
                    "ORDER_EXPORT_COPIES_DWH_METHOD=PUT",
                    "ORDER_EXPORT_COPIES_DWH_SYSTEM: is missing: write the name of the system that receives the copies,"
                            + " for example dwh"),
            new Mistake(
                    "ORDER_EXPORT_COPIES_DWH_SYSTEM=dwh",
                    "ORDER_EXPORT_COPIES_DWH_SYSTEM: 'dwh' is not configured: set systems.dwh.url"),
            new Mistake(
                    "ORDER_EXPORT_FILE_FORMAT=pdf", "ORDER_EXPORT_FILE_FORMAT: 'pdf' is not one of: json, xml, csv"),
            new Mistake(
                    "ORDER_EXPORT_CHANNEL=a.b",
                    "ORDER_EXPORT_CHANNEL: 'a.b' is not a valid key: write 2 to 256 of A-Z a-z 0-9 _ -"),
            new Mistake(
                    "ORDER_EXPORT_CHANEL=export",
                    "ORDER_EXPORT_CHANEL: unknown setting; did you mean"
                            + " HUB_TENANTS_<TENANT>_ORDER_EXPORT_CHANNEL?"),
            new Mistake(
                    "ORDER_EXPORT_LEASE=soon", "ORDER_EXPORT_LEASE: 'soon' is not a duration such as 10s, 5m or 2h"),
            new Mistake("ORDER_EXPORT_LEASE=1ms", "ORDER_EXPORT_LEASE: is 1 ms: write at least 1s, for example 1m"),
            new Mistake(
                    "ORDER_EXPORT_GATE_ORDER_STATES=Canceled",
                    "ORDER_EXPORT_GATE_ORDER_STATES: 'Canceled' is unknown to"
                            + " commercetools: write one of Cancelled, Complete, Confirmed,"
                            + " Open"),
            new Mistake(
                    "ORDER_EXPORT_GATE_PAYMENT_STATES=paid",
                    "ORDER_EXPORT_GATE_PAYMENT_STATES: 'paid' is unknown to commercetools:"
                            + " write one of BalanceDue, CreditOwed, Failed, Paid, Pending"),
            new Mistake(
                    "ORDER_EXPORT_GATE_PLACED_FROM=",
                    "ORDER_EXPORT_GATE_PLACED_FROM: is missing: write the time from which orders are exported, for"
                            + " example 2026-11-01; orders placed earlier are not"),
            new Mistake(
                    "ORDER_EXPORT_GATE_IMPORTED_ORDERS=",
                    "ORDER_EXPORT_GATE_IMPORTED_ORDERS: is missing: write export or skip"),
            new Mistake(
                    "ORDER_EXPORT_GATE_FINISHED_ORDERS=maybe",
                    "ORDER_EXPORT_GATE_FINISHED_ORDERS: 'maybe' is not one of: export, skip"),
            new Mistake(
                    "ORDER_EXPORT_GATE_PAYMENT=maybe",
                    "ORDER_EXPORT_GATE_PAYMENT: 'maybe' is not one of: none, authorized," + " charged"),
            new Mistake(
                    "ORDER_EXPORT_STATES_LOST=lost",
                    "ORDER_EXPORT_STATES_LOST: 'lost' is malformed: write for example"
                            + " order=Confirmed shipment=Ready state=<key> line=<key>, each"
                            + " part at most once and at least one of them"),
            new Mistake(
                    "ORDER_EXPORT_STATES_LOST=shipment=Cancelled",
                    "ORDER_EXPORT_STATES_LOST: 'Cancelled' is unknown to commercetools:"
                            + " write one of Backorder, Canceled, Delayed, Delivered, Partial,"
                            + " Pending, Ready, Shipped"),
            new Mistake(
                    "ORDER_EXPORT_PAYMENT_STATES_OPEN=Open",
                    "ORDER_EXPORT_PAYMENT_STATES_OPEN: 'Open' is unknown to commercetools:"
                            + " write one of BalanceDue, CreditOwed, Failed, Paid, Pending"),
            new Mistake(
                    "ORDER_EXPORT_FIELDS_REJECTION=hubExternalId",
                    "ORDER_EXPORT_FIELDS_REJECTION: 'hubExternalId' is already the field"
                            + " for external-id: choose another name"),
            new Mistake(
                    "ORDER_EXPORT_HTTP_PLACE_PATH=orders",
                    "ORDER_EXPORT_HTTP_PLACE_PATH: 'orders' does not start with '/'"),
            new Mistake(
                    "ORDER_EXPORT_HTTP_AMEND_PATH=/orders/{uuid}",
                    "ORDER_EXPORT_HTTP_AMEND_PATH: '/orders/{uuid}' has an unknown placeholder:"
                            + " use {number}, {id} or {externalId}"),
            new Mistake(
                    "ORDER_EXPORT_HTTP_AMEND_METHOD=SEND",
                    "ORDER_EXPORT_HTTP_AMEND_METHOD: 'SEND' is not supported: write PUT, POST or PATCH"),
            new Mistake(
                    "ORDER_EXPORT_HTTP_ORDER_MAPPING={\"a\":",
                    "ORDER_EXPORT_HTTP_ORDER_MAPPING: order-export.http.order-mapping,"
                            + " line 1, column 6: Expected \"}\" before end of expression"),
            new Mistake(
                    "ORDER_EXPORT_HTTP_RESPONSE_MAPPING=preset:oms-neutral/respons",
                    "ORDER_EXPORT_HTTP_RESPONSE_MAPPING: order-export.http.response-mapping:"
                            + " there is no preset 'oms-neutral/respons'"),
            new Mistake(
                    "ORDER_EXPORT_HTTP_CANCEL_MAPPING=file:/nowhere/cancel.jsonata",
                    "ORDER_EXPORT_HTTP_CANCEL_MAPPING: order-export.http.cancel-mapping:"
                            + " cannot read the file /nowhere/cancel.jsonata"),
            new Mistake(
                    "ORDER_EXPORT_INBOUND_MAPPING=$sum(",
                    "ORDER_EXPORT_INBOUND_MAPPING: order-export.inbound-mapping, line 1, column 6:"
                            + " Expected \")\" before end of expression"),
            new Mistake(
                    "ORDER_EXPORT_INBOUND_FILES_FOLDER=/nowhere",
                    "ORDER_EXPORT_INBOUND_FILES_FOLDER: '/nowhere' is not a writable folder: create or mount it;"
                            + " processed files are moved within it"),
            new Mistake(
                    "ORDER_EXPORT_INBOUND_FILES_FORMAT=doc",
                    "ORDER_EXPORT_INBOUND_FILES_FORMAT: 'doc' is not one of: json, xml, csv"),
            new Mistake(
                    "ORDER_EXPORT_INBOUND_FILES_INTERVAL=0s",
                    "ORDER_EXPORT_INBOUND_FILES_INTERVAL: is 0 ms: write at least 100ms, such as 10s"),
            new Mistake(
                    "ORDER_EXPORT_INBOUND_FILES_MAX_SIZE=huge",
                    "ORDER_EXPORT_INBOUND_FILES_MAX_SIZE: 'huge' is not a size such as 512KB or 10MB"),
            new Mistake(
                    "MASTERS_ORDER=pim",
                    "MASTERS_ORDER: 'pim' cannot be the master of order; choose one of:" + " oms, erp, commercetools"),
            new Mistake(
                    "MASTERS_ORDER=erp",
                    "SYSTEMS_ERP_URL: is missing, and erp is the master of order"
                            + " (HUB_TENANTS_<TENANT>_MASTERS_ORDER)"),
            new Mistake(
                    "COMMERCETOOLS_INGRESS_SECRETS=guess-me",
                    "COMMERCETOOLS_INGRESS_SECRETS: contains a secret that can be guessed;"
                            + " use at least 16 characters, such as openssl rand -hex 24"),
            new Mistake(
                    "COMMERCETOOLS_INGRESS_MAX_BODY_SIZE=much",
                    "COMMERCETOOLS_INGRESS_MAX_BODY_SIZE: 'much' is not a size such as" + " 512KB or 10MB"),
            new Mistake(
                    "COMMERCETOOLS_INGRESS_REQUESTS_PER_SECOND=0",
                    "COMMERCETOOLS_INGRESS_REQUESTS_PER_SECOND: must be at least 1, not 0"),
            new Mistake(
                    "COMMERCETOOLS_INGRESS_SECRET=only-for-tests-push-secret",
                    "COMMERCETOOLS_INGRESS_SECRET: unknown setting; did you mean"
                            + " HUB_TENANTS_<TENANT>_COMMERCETOOLS_INGRESS_SECRETS?"),
            new Mistake(
                    "COMMERCETOOLS_SWEEP_INTERVAL=often",
                    "COMMERCETOOLS_SWEEP_INTERVAL: 'often' is not a duration such as 10s," + " 5m or 2h"),
            new Mistake(
                    "COMMERCETOOLS_SUBSCRIPTION_DESTINATION=pubsub",
                    "COMMERCETOOLS_SUBSCRIPTION_PROJECT_ID: is missing: the destination" + " pubsub requires it",
                    "COMMERCETOOLS_SUBSCRIPTION_TOPIC: is missing: the destination pubsub requires it"),
            new Mistake(
                    "SYSTEMS_OMS_POLL_PATH=/updates" + " SYSTEMS_OMS_POLL_PAGE_MAPPING=preset:oms-neutral/page",
                    "SYSTEMS_OMS_POLL_PATH: must begin with / and contain {cursor}, for"
                            + " example /api/events?since={cursor}"),
            new Mistake(
                    "SYSTEMS_OMS_WEBHOOK_SECRETS=only-for-tests-webhook" + " SYSTEMS_OMS_WEBHOOK_SIGNED_CONTENT=body",
                    "SYSTEMS_OMS_WEBHOOK_SIGNED_CONTENT: must contain {body}, for example" + " {timestamp}.{body}"));

    private static List<String> findings;

    @BeforeAll
    static void startWithAllMistakes() {
        Map<String, String> variables = new HashMap<>(valid("HUB_TENANTS_ACME_"));
        for (Mistake mistake : MISTAKES) {
            String prefix = prefixOf(mistake);
            variables.putAll(valid(prefix));
            for (String variable : mistake.variables().split(" ")) {
                String[] nameAndValue = variable.split("=", 2);
                variables.put(prefix + nameAndValue[0], nameAndValue[1]);
            }
        }
        Throwable failure = catchThrowableOfType(
                RuntimeException.class,
                () -> RunningService.start(OrderExportApplication.class, "order-export", variables));
        InvalidSettings invalid = (InvalidSettings) NestedExceptionUtils.getRootCause(failure);
        findings = invalid.findings().stream().map(Finding::toString).toList();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("MISTAKES")
    void areReportedWithTheirFix(Mistake mistake) {
        // Given
        String prefix = prefixOf(mistake);

        // When
        List<String> actual = findings.stream()
                .filter(finding -> finding.startsWith(prefix))
                .map(finding -> finding.substring(prefix.length()))
                .map(finding -> finding.replace(prefix, "HUB_TENANTS_<TENANT>_"))
                .toList();

        // Then
        assertThat(actual).containsExactlyInAnyOrder(mistake.findings());
    }

    @Test
    void areReportedWithoutFurtherFindings() {
        // When
        long expected = MISTAKES.stream()
                .mapToLong(mistake -> mistake.findings().length)
                .sum();

        // Then
        assertThat(findings).hasSize(Math.toIntExact(expected));
    }

    private static Map<String, String> valid(String prefix) {
        return Map.of(
                prefix + "COMMERCETOOLS_PROJECT_KEY", "acme-test",
                prefix + "COMMERCETOOLS_REGION", "gcp-europe-west1",
                prefix + "COMMERCETOOLS_CLIENT_ID", "client",
                prefix + "COMMERCETOOLS_CLIENT_SECRET", "only-for-tests",
                prefix + "MASTERS_ORDER", "oms",
                prefix + "ORDER_EXPORT_GATE_PLACED_FROM", "2026-11-01",
                prefix + "ORDER_EXPORT_GATE_IMPORTED_ORDERS", "skip",
                prefix + "ORDER_EXPORT_GATE_FINISHED_ORDERS", "skip",
                prefix + "SYSTEMS_OMS_URL", "https://oms.example.com");
    }

    private static String prefixOf(Mistake mistake) {
        return "HUB_TENANTS_T" + MISTAKES.indexOf(mistake) + "_";
    }
}
