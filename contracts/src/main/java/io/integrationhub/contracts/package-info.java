/** What the services tell each other: the schemas of all events, as resources. */
@NullMarked
package io.integrationhub.contracts;

import org.jspecify.annotations.NullMarked;
