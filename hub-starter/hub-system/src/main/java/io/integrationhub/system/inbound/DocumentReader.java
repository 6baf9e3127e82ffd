package io.integrationhub.system.inbound;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.reading.ReadingModule;
import io.integrationhub.system.reading.ReadingRules;
import io.integrationhub.system.reading.UnreadableValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads inbound documents and responses: the tenant's mapping translates a document to the service's neutral form, and
 * a function converts that form to a canonical record.
 *
 * <p>Numbers, times, booleans and texts are read by the tenant's {@link ReadingRules}, so components of the form have
 * the types {@code BigDecimal}, {@code Long}, {@code Instant}, {@code Boolean} and {@code String}, and mappings leave
 * values as they are.
 *
 * @param <F> the neutral form, a record whose components are nullable; fields it does not have are ignored
 */
public final class DocumentReader<F> {

    private static final String MESSAGE = "the message";
    private static final String RESPONSE = "the response";
    private static final JsonMapper PARSER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonMapper FORMS = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // XML cannot express a list with one element, nor an empty list or object.
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .withCoercionConfig(LogicalType.Collection, DocumentReader::emptyTextAsNull)
            .withCoercionConfig(LogicalType.Map, DocumentReader::emptyTextAsNull)
            .withCoercionConfig(LogicalType.POJO, DocumentReader::emptyTextAsNull)
            .addModule(new ReadingModule())
            .build();

    private final TenantMappings mappings;
    private final Class<F> form;
    private final FaultCode malformed;

    /**
     * A reader for one kind of document.
     *
     * @param malformed fault code of documents that cannot be read
     */
    public DocumentReader(TenantMappings mappings, Class<F> form, FaultCode malformed) {
        this.mappings = mappings;
        this.form = form;
        this.malformed = malformed;
    }

    /** Reads the JSON body of a message, as {@link #read(Tenant, InboundDocument, Function)} does. */
    public <T> T read(Tenant tenant, byte[] json, Function<F, T> conversion) {
        return read(tenant, document(json), conversion);
    }

    /** Reads the JSON body of a record, as {@link #read(Tenant, InboundDocument, Function)} does. */
    public <T> T read(Tenant tenant, InboundRecord message, Function<F, T> conversion) {
        return read(tenant, document(message), conversion);
    }

    /** The document in the JSON body of a record, which may state where it comes from. */
    public InboundDocument document(InboundRecord message) {
        String origin = message.header(InboundDocument.ORIGIN_HEADER).orElse(MESSAGE);
        message.header(InboundDocument.UNREADABLE_HEADER).ifPresent(reason -> {
            throw malformed(origin, reason);
        });
        return new InboundDocument(parse(message.body(), origin), origin);
    }

    /** The document in the JSON body of a message. */
    public InboundDocument document(byte[] json) {
        return new InboundDocument(parse(json, MESSAGE), MESSAGE);
    }

    /** Reads the JSON body of a response, as {@link #read(Tenant, InboundDocument, Function)} does. */
    public <T> T read(Tenant tenant, SystemResponse response, Function<F, T> conversion) {
        return read(tenant, new InboundDocument(parse(response.body(), RESPONSE), RESPONSE), conversion);
    }

    /**
     * Reads one document.
     *
     * @param conversion converts the neutral form; it may throw {@link IllegalArgumentException} or
     *     {@link ArithmeticException} with a message that names the field and quotes no content
     * @throws PermanentFault the reader's code, or {@code MAPPING_FAILED}; the message names origin and field and never
     *     quotes content
     */
    public <T> T read(Tenant tenant, InboundDocument document, Function<F, T> conversion) {
        return converted(tenant, mapped(tenant, document), document.origin(), conversion);
    }

    /**
     * Reads one document and leaves out the parts that cannot be read.
     *
     * @param parts properties of the form that can be left out, or single elements of them if they are lists; the
     *     conversion ignores elements that are null
     * @throws PermanentFault as {@link #read(Tenant, InboundDocument, Function)} if the rest cannot be read
     */
    public <T> PartiallyRead<T> readInParts(
            Tenant tenant, InboundDocument document, List<String> parts, Function<F, T> conversion) {
        Object mapped = mapped(tenant, document);
        try {
            return new PartiallyRead<>(converted(tenant, mapped, document.origin(), conversion), List.of());
        } catch (PermanentFault fault) {
            if (!(mapped instanceof Map<?, ?> fields)) {
                throw fault;
            }
            return new Parts<>(parts, some -> converted(tenant, some, document.origin(), conversion))
                    .readable(fields, fault);
        }
    }

    private Object mapped(Tenant tenant, InboundDocument document) {
        Object content = document.content();
        if (content == null) {
            throw malformed(document.origin(), "it is empty");
        }
        unreadable(content).ifPresent(reason -> {
            throw malformed(document.origin(), reason);
        });
        Object mapped = mappings.apply(tenant, content);
        if (mapped == null) {
            throw malformed(document.origin(), "the mapping yields nothing");
        }
        return mapped;
    }

    private <T> T converted(Tenant tenant, Object mapped, String origin, Function<F, T> conversion) {
        try {
            return conversion.apply(form(tenant, mapped));
        } catch (JacksonException e) {
            throw malformed(origin, problem(e));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw malformed(origin, String.valueOf(e.getMessage()));
        }
    }

    /** Why a document, or one of its items, was unreadable before a mapping saw it. */
    private static Optional<String> unreadable(Object content) {
        List<?> items = content instanceof List<?> list ? list : List.of(content);
        for (Object item : items) {
            if (item instanceof Map<?, ?> fields
                    && fields.get(InboundDocument.UNREADABLE_HEADER) instanceof String text) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private F form(Tenant tenant, Object mapped) {
        F converted = FORMS.readerFor(form)
                .withAttribute(ReadingModule.RULES, ReadingRules.of(tenant))
                .readValue(FORMS.<JsonNode>valueToTree(mapped));
        if (converted == null) {
            throw new IllegalArgumentException("the mapping yields nothing");
        }
        return converted;
    }

    private static void emptyTextAsNull(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull);
    }

    private @Nullable Object parse(byte[] json, String origin) {
        try {
            return PARSER.readValue(json, Object.class);
        } catch (JacksonException _) {
            throw malformed(origin, "it is not JSON");
        }
    }

    /** The path, and what a rule says; never Jackson's message, which may quote the document. */
    private static String problem(JacksonException e) {
        return e.getCause() instanceof UnreadableValue unreadable
                ? "the field " + path(e) + ": " + unreadable.getMessage()
                : "the field " + path(e) + " has the wrong type";
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        e.getPath()
                .forEach(step -> path.append('/')
                        .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
        return path.isEmpty() ? "/" : path.toString();
    }

    /** Without a cause, whose message may quote the document. */
    private PermanentFault malformed(String origin, String reason) {
        return new PermanentFault(malformed, origin + " cannot be read: " + reason);
    }
}
