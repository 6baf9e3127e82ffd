package io.integrationhub.core.tenant.binding;

import io.integrationhub.core.tenant.Finding;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/** Turns violated constraints of a bound record into findings. */
class ConstraintFindings {

    private static final String DEFAULT_MESSAGE = "{jakarta.";
    private static final Set<Class<? extends Annotation>> MISSING =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    // English in every locale, and no expression language, because messages may contain user input.
    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();

    List<Finding> of(String prefix, Object bound) {
        return validator.validate(bound).stream()
                .map(violation -> finding(prefix, violation))
                .toList();
    }

    private static Finding finding(String prefix, ConstraintViolation<?> violation) {
        String property = property(prefix, violation.getPropertyPath());
        return new Finding(property, problem(property, violation));
    }

    private static String problem(String property, ConstraintViolation<?> violation) {
        Class<? extends Annotation> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        Object value = violation.getInvalidValue();
        if (violation.getMessageTemplate().startsWith(DEFAULT_MESSAGE) && MISSING.contains(constraint)) {
            return "is missing";
        }
        return ValueTexts.quoted(property, value == null ? Object.class : value.getClass(), value)
                + " "
                + violation.getMessage();
    }

    private static String property(String prefix, Path path) {
        StringBuilder property = new StringBuilder(prefix);
        for (Path.Node node : path) {
            if (node.isInIterable() && node.getKey() != null) {
                property.append('.').append(node.getKey());
            }
            if (node.isInIterable() && node.getIndex() != null) {
                property.append('[').append(node.getIndex()).append(']');
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                property.append('.').append(DataObjectPropertyName.toDashedForm(node.getName()));
            }
        }
        return property.toString();
    }
}
