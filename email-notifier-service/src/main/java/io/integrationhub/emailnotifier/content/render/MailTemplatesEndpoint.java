package io.integrationhub.emailnotifier.content.render;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.content.MailContent;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.RenderedMail;
import io.integrationhub.emailnotifier.content.StoreKey;
import io.integrationhub.emailnotifier.content.example.ExampleContents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.util.MimeType;

/** Shows operators which mails there are, and how they look, with made-up data. */
@WebEndpoint(id = "mailtemplates")
class MailTemplatesEndpoint {

    private static final MimeType HTML = new MimeType("text", "html", StandardCharsets.UTF_8);
    private static final MimeType PLAIN = new MimeType("text", "plain", StandardCharsets.UTF_8);

    private final Tenants tenants;
    private final TemplateMailRenderer renderer;

    MailTemplatesEndpoint(Tenants tenants, TemplateMailRenderer renderer) {
        this.tenants = tenants;
        this.renderer = renderer;
    }

    /**
     * A tenant's mails.
     *
     * @param languages in which they can be written
     * @param fallback the language if no better one is known
     * @param stores that have templates of their own
     * @param templates the tenant's own files, relative to its folder
     * @param mails by type, the tenant's own files among them; none if the shipped ones are used
     */
    record MailsView(
            List<String> languages,
            String fallback,
            List<String> stores,
            List<String> templates,
            Map<String, List<String>> mails) {}

    /** {@code GET /actuator/mailtemplates}: what there is, by tenant. */
    @ReadOperation
    Map<String, MailsView> overview() {
        Map<String, MailsView> byTenant = new TreeMap<>();
        tenants.all().forEach(tenant -> byTenant.put(tenant.id().value(), view(renderer.mailsOf(tenant))));
        return byTenant;
    }

    private static MailsView view(TenantMails mails) {
        Map<String, List<String>> own = new TreeMap<>();
        for (MailType type : MailType.values()) {
            own.put(type.code(), mails.templates().ownFiles(type));
        }
        return new MailsView(
                mails.languages().stream().map(Locale::toLanguageTag).sorted().toList(),
                mails.fallback().toLanguageTag(),
                mails.templates().stores().stream().sorted().toList(),
                mails.templates().ownFiles(),
                own);
    }

    /**
     * {@code GET /actuator/mailtemplates/{tenant}/{type}}: a mail with made-up data.
     *
     * @param type its code, for example {@code order-confirmation}
     * @param locale a language tag; the tenant's default language if null
     * @param store key of the Store; none if null
     * @param part {@code html} (if null), {@code text} or {@code subject}
     * @param example which of the examples, from 1; the first one, which has all optional parts, if null
     */
    @ReadOperation(produces = {"text/html;charset=UTF-8", "text/plain;charset=UTF-8"})
    WebEndpointResponse<String> preview(
            @Selector String tenant,
            @Selector String type,
            @Nullable String locale,
            @Nullable String store,
            @Nullable String part,
            @Nullable Integer example) {
        Optional<Tenant> known = tenants.find(tenant);
        Optional<MailType> mailType = MailType.ofCode(type);
        if (known.isEmpty() || mailType.isEmpty()) {
            return new WebEndpointResponse<>(
                    "there is no such tenant or mail", WebEndpointResponse.STATUS_NOT_FOUND, PLAIN);
        }
        RenderedMail mail = renderer.render(
                known.get(),
                content(mailType.get(), example),
                locale(locale).orElseGet(() -> renderer.fallback(known.get())),
                Optional.ofNullable(store).filter(key -> !key.isBlank()).map(StoreKey::new));
        return part(mail, part);
    }

    private static WebEndpointResponse<String> part(RenderedMail mail, @Nullable String part) {
        return switch (part == null ? "html" : part) {
            case "html" -> new WebEndpointResponse<>(mail.html(), WebEndpointResponse.STATUS_OK, HTML);
            case "text" -> new WebEndpointResponse<>(mail.text(), WebEndpointResponse.STATUS_OK, PLAIN);
            case "subject" -> new WebEndpointResponse<>(mail.subject(), WebEndpointResponse.STATUS_OK, PLAIN);
            default -> throw new InvalidEndpointRequestException("unknown part", "part must be html, text or subject");
        };
    }

    private static MailContent content(MailType type, @Nullable Integer example) {
        List<MailContent> examples = ExampleContents.all(type);
        int number = example == null ? 1 : example;
        return Stream.of(number)
                .filter(each -> each >= 1 && each <= examples.size())
                .map(each -> examples.get(each - 1))
                .findFirst()
                .orElseThrow(() -> new InvalidEndpointRequestException(
                        "unknown example", "example must be from 1 to " + examples.size()));
    }

    private static Optional<Locale> locale(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return Optional.empty();
        }
        Locale locale = Locale.forLanguageTag(tag);
        if (locale.getLanguage().isEmpty()) {
            throw new InvalidEndpointRequestException("unknown locale", "locale must be a language tag such as de-AT");
        }
        return Optional.of(locale);
    }
}
