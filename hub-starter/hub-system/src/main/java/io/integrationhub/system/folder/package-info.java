/** Folders through which files are exchanged: written whole or not at all, taken once. */
@NullMarked
package io.integrationhub.system.file;

import org.jspecify.annotations.NullMarked;
