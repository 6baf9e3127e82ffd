/** Outcome codes are public: metric tag, journal and {@code docs/flows.md} name them. */
@NullMarked
package io.integrationhub.checks.outcomes;

import org.jspecify.annotations.NullMarked;
