package io.integrationhub.emailnotifier;

import io.integrationhub.emailnotifier.template.TemplateNumber;
import io.integrationhub.stream.Outcome;

/** The outcome of synchronizing a template. */
public sealed interface EmailNotifierOutcome extends Outcome {

    /** The master has the template. Nothing is written yet. */
    record ToWrite(TemplateNumber number) implements EmailNotifierOutcome {

        @Override
        public String code() {
            return "to-write";
        }
    }

    /** The master does not have the template, or it is inactive there. Nothing is removed yet. */
    record ToRemove(TemplateNumber number) implements EmailNotifierOutcome {

        @Override
        public String code() {
            return "to-remove";
        }
    }
}
