/** The settings that several parts of the service share; all others are next to their only user. */
@NullMarked
package io.integrationhub.taxadapter.settings;

import org.jspecify.annotations.NullMarked;
