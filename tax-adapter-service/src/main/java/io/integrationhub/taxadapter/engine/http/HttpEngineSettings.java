package io.integrationhub.taxadapter.engine.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine {@code tax} is called over HTTP. Paths are relative to the system's URL; {@code {code}} stands for the
 * code of the document. A mapping is a JSONata expression, {@code file:} and a path, or {@code preset:} and the name of
 * a mapping that is part of the service.
 *
 * @param quotePath Path to which transactions are sent with POST.
 * @param documentPath Path of one document, stored with PUT and voided with DELETE. 404 to DELETE counts as done, 423
 *     as locked. Empty if the engine stores no documents.
 * @param requestMapping Mapping from a transaction to the body that is sent to the quote path.
 * @param responseMapping Mapping from {@code {status, body}} to {@code {items: [{number, tax, rate, name, parts:
 *     [{name, rate}]}]}}; name and parts are optional.
 * @param documentMapping Mapping from a document to the body that is sent to the document path.
 */
@ConfigurationProperties("hub.tenants.tenant.tax-adapter.http")
record HttpEngineSettings(
        @DefaultValue("/api/quotes") String quotePath,
        @DefaultValue("/api/documents/{code}") String documentPath,
        @DefaultValue("preset:tax-neutral/request") String requestMapping,
        @DefaultValue("preset:tax-neutral/response") String responseMapping,
        @DefaultValue("preset:tax-neutral/document") String documentMapping) {

    static final String NAME = "tax-adapter.http";

    static final TenantSection<HttpEngineSettings> SECTION = TenantSection.of(NAME, HttpEngineSettings.class);

    /** Reports paths that are malformed. */
    void validate(Findings findings) {
        if (!quotePath.startsWith("/")) {
            findings.add(NAME + ".quote-path", "'" + quotePath + "' does not begin with '/'");
        }
        if (!documentPath.isEmpty() && !(documentPath.startsWith("/") && documentPath.contains("{code}"))) {
            findings.add(NAME + ".document-path", "'" + documentPath + "' does not begin with '/', or lacks {code}");
        }
    }
}
