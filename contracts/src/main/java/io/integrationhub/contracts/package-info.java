/** The schemas of all events between the services, as resources. */
@NullMarked
package io.integrationhub.contracts;

import org.jspecify.annotations.NullMarked;
