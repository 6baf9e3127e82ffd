package io.integrationhub.taxadapter.engine.http;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine {@code tax} is spoken to over HTTP. Paths are below the system's URL; {@code {code}} in them stands
 * for the document. A mapping is a JSONata expression, {@code file:} and a path, or {@code preset:} and the name of a
 * mapping that comes with the service.
 *
 * @param quotePath Path that tells taxes, sent with POST.
 * @param documentPath Path of one document, sent with PUT to keep it and with DELETE to take it out; 404 to DELETE is
 *     as good as done, 423 says that it was reported already. Empty if the engine keeps none.
 * @param questionMapping Mapping from the question to what is sent to the quote path.
 * @param answerMapping Mapping from {@code {status, body}} to {@code {items: [{number, tax, rate, name, parts: [{name,
 *     rate}]}]}}; name and parts may be missing.
 * @param documentMapping Mapping from the document to what is sent to the document path.
 */
@ConfigurationProperties("hub.tenants.tenant.tax-adapter.http")
record HttpEngineSettings(
        @DefaultValue("/api/quotes") String quotePath,
        @DefaultValue("/api/documents/{code}") String documentPath,
        @DefaultValue("preset:tax-neutral/question") String questionMapping,
        @DefaultValue("preset:tax-neutral/answer") String answerMapping,
        @DefaultValue("preset:tax-neutral/document") String documentMapping) {

    static final String NAME = "tax-adapter.http";

    static final TenantSection<HttpEngineSettings> SECTION = TenantSection.of(NAME, HttpEngineSettings.class);
}
