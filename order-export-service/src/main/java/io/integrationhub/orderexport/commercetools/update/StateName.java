package io.integrationhub.orderexport.commercetools.update;

import com.commercetools.api.models.state.StateResourceIdentifier;
import java.util.regex.Pattern;

/** The key or the id of a custom State. */
public record StateName(String keyOrId) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public boolean isId() {
        return ID.matcher(keyOrId).matches();
    }

    StateResourceIdentifier identifier() {
        var identifier = StateResourceIdentifier.builder();
        return isId() ? identifier.id(keyOrId).build() : identifier.key(keyOrId).build();
    }
}
