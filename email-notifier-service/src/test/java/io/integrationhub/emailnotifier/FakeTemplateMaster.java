package io.integrationhub.emailnotifier;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.template.Template;
import io.integrationhub.emailnotifier.template.TemplateNumber;
import io.integrationhub.emailnotifier.templatemaster.TemplateMaster;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A master with the templates that a test gives it. */
class FakeTemplateMaster implements TemplateMaster {

    private final Map<TemplateNumber, Template> templates = new HashMap<>();
    private Optional<Fault> failure = Optional.empty();

    void add(Template template) {
        templates.put(template.number(), template);
    }

    /** Fails from now on. */
    void failsWith(Fault fault) {
        failure = Optional.of(fault);
    }

    @Override
    public Optional<Template> find(Tenant tenant, TemplateNumber number) {
        failure.ifPresent(fault -> {
            throw fault;
        });
        return Optional.ofNullable(templates.get(number));
    }
}
