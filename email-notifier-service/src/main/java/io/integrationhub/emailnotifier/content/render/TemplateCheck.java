package io.integrationhub.emailnotifier.content.render;

import io.integrationhub.commercetools.message.CustomerMessages;
import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.emailnotifier.content.MailContent;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.StoreKey;
import io.integrationhub.emailnotifier.content.example.ExampleContents;
import io.integrationhub.emailnotifier.content.template.TemplateInspection;
import io.integrationhub.emailnotifier.content.template.TemplateProblem;
import io.integrationhub.emailnotifier.content.template.TemplateSet;
import io.integrationhub.emailnotifier.content.template.TemplateSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Checks a tenant's templates: each file, and each mail rendered with all examples in every language and Store that has
 * templates. The shipped ones are checked for the first tenant that has none of its own.
 */
class TemplateCheck implements TenantSection.Check<TemplateSettings> {

    private final CustomerMessages messages;
    private final AtomicBoolean shippedChecked = new AtomicBoolean();

    /** @param messages the shipped texts, which have the same keys as the tenant's */
    TemplateCheck(CustomerMessages messages) {
        this.messages = messages;
    }

    @Override
    public void check(Tenant tenant, TemplateSettings settings, Findings findings) {
        if (settings.folder() == null && shippedChecked.getAndSet(true)) {
            return;
        }
        List<TemplateProblem> problems = new ArrayList<>();
        TemplateSet templates = TemplateSet.of(settings, problems::add);
        TenantMails mails = new TenantMails(tenant, templates, messages);
        problems.addAll(TemplateInspection.of(templates, names(mails)));
        if (problems.isEmpty()) {
            problems.addAll(rendered(mails));
        }
        problems.stream().distinct().forEach(problem -> findings.add(TemplateSettings.FOLDER, problem.toString()));
    }

    private static List<TemplateProblem> rendered(TenantMails mails) {
        return languages(mails.templates())
                .flatMap(language -> stores(mails.templates())
                        .flatMap(store -> examples().flatMap(example -> mails.tryOut(example, language, store))))
                .distinct()
                .toList();
    }

    private static Stream<MailContent> examples() {
        return Stream.of(MailType.values()).flatMap(type -> ExampleContents.all(type).stream());
    }

    private static Stream<Locale> languages(TemplateSet templates) {
        return Stream.concat(Stream.of(Locale.ENGLISH), templates.languages().stream())
                .distinct();
    }

    private static Stream<Optional<StoreKey>> stores(TemplateSet templates) {
        return Stream.concat(
                Stream.of(Optional.empty()),
                templates.stores().stream().map(StoreKey::new).map(Optional::of));
    }

    /** By code of a mail's type, all names on all levels. */
    private static Map<String, Set<String>> names(TenantMails mails) {
        Map<String, Set<String>> names = new HashMap<>();
        examples()
                .forEach(example -> addNames(
                        mails.model(example, Locale.ENGLISH, Optional.empty()),
                        names.computeIfAbsent(example.type().code(), _ -> new HashSet<>())));
        return names;
    }

    private static void addNames(Object value, Set<String> names) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((name, part) -> {
                    names.add(String.valueOf(name));
                    addNames(part, names);
                });
            case Iterable<?> parts -> parts.forEach(part -> addNames(part, names));
            default -> {}
        }
    }
}
