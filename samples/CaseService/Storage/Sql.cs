using System.Data;
using System.Data.Common;
using System.Globalization;

namespace CaseService;

/// <summary>Statements with parameters, in one line each.</summary>
internal static class Sql
{
    internal static int Run(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    internal static long Number(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    internal static List<T> Rows<T>(this DbConnection connection, string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Reads in one transaction, so that everything is of one instant.</summary>
    internal static T InSnapshot<T>(this DbConnection connection, Database database, Func<DbConnection, T> read)
    {
        connection.Run(database.BeginSnapshot);
        try
        {
            return read(connection);
        }
        finally
        {
            if (connection.State == ConnectionState.Open)
                connection.Run("ROLLBACK");
        }
    }

    /// <summary>A small whole number. All columns of numbers have 64 bits.</summary>
    internal static int Integer(this DbDataReader row, int column) => checked((int)row.GetInt64(column));

    internal static byte[] Bytes(this DbDataReader row, int column) => (byte[])row.GetValue(column);

    internal static DateTimeOffset Instant(this DbDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    internal static DbCommand Command(this DbConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this sample; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value switch { null => DBNull.Value, DateTimeOffset at => at.ToUnixTimeMilliseconds(), bool one => one ? 1 : 0, _ => value };
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
