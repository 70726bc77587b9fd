package org.watersmeet.platform.database;

import java.io.Serializable;

/**
 * Names an entity in the cache of entities.
 *
 * @param type the class name of the root of the entity's hierarchy
 */
record EntityKey(String type, long id) implements Serializable {}
