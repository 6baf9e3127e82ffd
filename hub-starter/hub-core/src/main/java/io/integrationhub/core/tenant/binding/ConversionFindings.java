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

/** Notes what cannot be bound and goes on, so that one mistake does not hide the next. */
class ConversionFindings extends AbstractBindHandler {

    private final List<Finding> findings = new ArrayList<>();

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public @Nullable Object onFailure(
            ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) {
        if (error instanceof BeanInstantiationException refused) {
            addUnlessConsequence(name.toString(), refused);
            return null;
        }
        findings.add(new Finding(name.toString(), problem(name, target.getType(), context.getConfigurationProperty())));
        return null;
    }

    /** A record that refuses its parts; not worth a word if a part is missing because it could not be converted. */
    private void addUnlessConsequence(String name, BeanInstantiationException refused) {
        boolean consequence =
                findings.stream().anyMatch(finding -> finding.property().startsWith(name));
        if (!consequence) {
            Throwable cause = refused.getMostSpecificCause();
            findings.add(new Finding(name, String.valueOf(cause.getMessage())));
        }
    }

    private static String problem(
            ConfigurationPropertyName name, ResolvableType type, @Nullable ConfigurationProperty property) {
        Object value = property == null ? null : property.getValue();
        return ValueWords.shown(name.toString(), type.toClass(), value) + " is not " + ValueWords.expected(type);
    }
}
