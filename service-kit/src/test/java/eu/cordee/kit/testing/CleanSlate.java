package eu.cordee.kit.testing;

import eu.cordee.launcher.postgres.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Empties the backing systems between those who use them one after the other. */
public final class CleanSlate {

  private CleanSlate() {}

  /** Empties these databases, and forgets every topic and consumer group. */
  public static void of(String bootstrapServers, Database... databases) {
    try {
      for (Database database : databases) {
        empty(database);
      }
      deleteTopics(bootstrapServers);
    } catch (SQLException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The backing systems cannot be emptied", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Extensions stay: only a superuser may create them. */
  private static void empty(Database database) throws SQLException {
    String dropAll =
        """
        do $$ declare item record; begin
          for item in select c.relname, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = 'public' and c.relkind in ('r', 'p')
          loop execute format('drop table if exists public.%I cascade', item.relname); end loop;
          for item in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = 'public' and c.relkind = 'S'
          loop execute format('drop sequence if exists public.%I cascade', item.relname); end loop;
          for item in select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace
              where n.nspname = 'public' and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
          loop
            -- It may have gone with a function that it called.
            if exists (select 1 from pg_proc where oid = item.oid) then
              execute format('drop function %s cascade', item.oid::regprocedure);
            end if;
          end loop;
          for item in select t.typname from pg_type t join pg_namespace n on n.oid = t.typnamespace
              where n.nspname = 'public' and t.typtype = 'e'
          loop execute format('drop type if exists public.%I cascade', item.typname); end loop;
        end $$
        """;
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(dropAll);
    }
  }

  /** Messages of another module's tests would be read as this module's past. */
  private static void deleteTopics(String bootstrapServers)
      throws InterruptedException, ExecutionException, TimeoutException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      Set<String> topics = admin.listTopics().names().get(30, TimeUnit.SECONDS);
      admin.deleteTopics(topics).all().get(30, TimeUnit.SECONDS);
      Set<String> groups =
          admin.listGroups().all().get(30, TimeUnit.SECONDS).stream()
              .map(group -> group.groupId())
              .collect(java.util.stream.Collectors.toSet());
      for (String group : groups) {
        deleteGroup(admin, group);
      }
    }
  }

  private static void deleteGroup(Admin admin, String group)
      throws InterruptedException, TimeoutException {
    try {
      admin.deleteConsumerGroups(Set.of(group)).all().get(30, TimeUnit.SECONDS);
    } catch (ExecutionException stillHasMembers) {
      // Its members belong to a JVM that is about to end; its offsets point into topics that are
      // gone.
    }
  }
}
