package io.integrationhub.core.tenant.binding;

import io.integrationhub.core.tenant.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.ResolvableType;

/** Collects conversion errors and continues, so that one error does not hide the next. */
class ConversionFindings extends AbstractBindHandler {

    private final List<Finding> findings = new ArrayList<>();

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public @Nullable Object onFailure(
            ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) {
        if (error instanceof BeanInstantiationException rejected) {
            addUnlessConsequence(name.toString(), rejected);
            return null;
        }
        findings.add(new Finding(name.toString(), problem(name, target.getType(), context.getConfigurationProperty())));
        return null;
    }

    /** A record rejected its components; no finding if a component is missing because it could not be converted. */
    private void addUnlessConsequence(String name, BeanInstantiationException rejected) {
        boolean consequence =
                findings.stream().anyMatch(finding -> finding.property().startsWith(name));
        if (!consequence) {
            Throwable cause = rejected.getMostSpecificCause();
            findings.add(new Finding(name, String.valueOf(cause.getMessage())));
        }
    }

    private static String problem(
            ConfigurationPropertyName name, ResolvableType type, @Nullable ConfigurationProperty property) {
        Object value = property == null ? null : property.getValue();
        return ValueTexts.quoted(name.toString(), type.toClass(), value) + " is not " + ValueTexts.expected(type);
    }
}
