namespace RiskAssessment;

/// <summary>The eight clusters of obsessive relational intrusion, after Spitzberg and Cupach.</summary>
public enum BehaviourCluster
{
    /// <summary>Excessive courtship: affection, gifts, pleas to reconcile.</summary>
    Hyperintimacy,

    /// <summary>Contact at a distance: calls, messages, letters.</summary>
    MediatedContact,

    /// <summary>Contact in person or through others: approaching, turning up.</summary>
    InteractionalContact,

    /// <summary>Following, watching, tracking, gathering information.</summary>
    Surveillance,

    /// <summary>Entering what is private: home, accounts, post, belongings, identity.</summary>
    Invasion,

    /// <summary>Harassment and intimidation.</summary>
    Harassment,

    /// <summary>Coercion and threat.</summary>
    Threat,

    /// <summary>Physical aggression against people, animals or property.</summary>
    Violence,
}
