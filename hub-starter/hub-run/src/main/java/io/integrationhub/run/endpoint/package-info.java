/** The endpoint {@code runs}: lists and shows runs, their findings and differences, and acts on them. */
@NullMarked
package io.integrationhub.run.endpoint;

import org.jspecify.annotations.NullMarked;
