package io.integrationhub.customersync;

import io.integrationhub.stream.Outcome;
import java.util.List;

/** The outcome of erasing a person. */
public sealed interface CustomerErasureOutcome extends Outcome {

    /** The person is erased everywhere. */
    record Erased(String id) implements CustomerErasureOutcome {

        @Override
        public String code() {
            return "erased";
        }
    }

    /** Somebody has to erase the person by hand at some systems. */
    record ErasedInPart(String id, List<String> places) implements CustomerErasureOutcome {

        public ErasedInPart {
            places = List.copyOf(places);
        }

        @Override
        public String code() {
            return "erased-in-part";
        }
    }

    /** The request was processed before. */
    record AlreadyErased(String id) implements CustomerErasureOutcome {

        @Override
        public String code() {
            return "already-erased";
        }
    }
}
