/** The connections to the service's database: those for customers who wait are kept apart from all others. */
@NullMarked
package io.integrationhub.core.database;

import org.jspecify.annotations.NullMarked;
